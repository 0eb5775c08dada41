// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/derivation.h"

#include "core/expression/range_of_values.h"

#include <cmath>

namespace thetascope::expression {

Derivation::Derivation(Graph& graph, NodeIndex node, const std::vector<Slope>& slopes,
                       DerivativeForm form)
    : m_graph(graph)
    , m_index(node)
    , m_node(graph[node])
    , m_slopes(slopes)
    , m_form(form) {}

Slope Derivation::times(Slope slope, const Product& factors, Position ofSlope) {
    if (!slope)
        return std::nullopt;
    const Product inner = factor(m_graph, *slope);
    return built(ofSlope == Position::Before ? multiply(m_graph, inner, factors)
                                             : multiply(m_graph, factors, inner));
}

Slope Derivation::sum(Slope a, Slope b, bool subtract) {
    if (!b)
        return a;
    Product second = factor(m_graph, *b);
    if (subtract)
        second.coefficient = -second.coefficient;
    if (!a)
        return built(second);
    const bool negative = second.coefficient < 0;
    if (negative)
        second.coefficient = -second.coefficient;
    return m_graph.add(negative ? Op::Subtract : Op::Add, *a, built(second));
}

Slope Derivation::chainOver(const Product& outer, NodeIndex vanishing) {
    if (!slope())
        return std::nullopt;
    if (isWritten() || !mayVanishWithSlope()) {
        Product whole = outer;
        whole.denominator.push_back(vanishing);
        return chain(whole);
    }
    return buildInTurn(m_graph, multiply(m_graph, factor(m_graph, *slope()), outer), vanishing);
}

Slope Derivation::timesFading(Slope slope, const Product& factors,
                              std::optional<NodeIndex> vanishing) {
    if (!isInfinite(slope))
        return times(slope, factors);
    const NodeIndex fading = vanishing ? *vanishing : buildInTurn(m_graph, factors);
    return unlessZero(fading, *times(slope, factors));
}

bool Derivation::isInfinite(Slope slope) const {
    return slope && !isWritten() && mayBeInfinite(m_graph, *slope);
}

bool Derivation::growsExponentially(std::size_t k) const {
    return slope(k) && !isWritten() && expression::growsExponentially(m_graph, *slope(k));
}

bool Derivation::mayVanishWithSlope() const {
    return literal(m_graph, *slope()).value_or(0) == 0 && !isPositive(m_graph, operand());
}

Slope Derivation::choice(NodeIndex a, NodeIndex b, Slope dx, Slope dy) {
    if (!dx && !dy)
        return std::nullopt;
    if (isWritten())
        return cases(a, b, dx, dy);
    return m_graph.add(Function::IfLess, {a, b, dx ? *dx : number(0), dy ? *dy : number(0)});
}

/// Returns the same choice as people write it: {a < b: dx, a > b: dy, (dx + dy)/2}, with a number
/// on the right of the comparisons, and what is 0 after what is not.
NodeIndex Derivation::cases(NodeIndex a, NodeIndex b, Slope dx, Slope dy) {
    if (dx == dy)
        return *dx;
    const NodeIndex mean = meanOf(dx, dy);
    const bool isTurned = !literal(m_graph, b) && (literal(m_graph, a) || b == operand(0));
    const auto where = [&](bool isLess) {
        return m_graph.add(isLess != isTurned ? Function::Less : Function::Greater,
                           {isTurned ? b : a, isTurned ? a : b});
    };
    const NodeIndex x = dx.value_or(number(0));
    const NodeIndex y = dy.value_or(number(0));
    const bool isLessFirst = dx.has_value();
    const NodeIndex rest =
        m_graph.add(Function::If, {where(!isLessFirst), isLessFirst ? y : x, mean});
    return m_graph.add(Function::If, {where(isLessFirst), isLessFirst ? x : y, rest});
}

NodeIndex Derivation::meanOf(Slope dx, Slope dy) {
    const auto valueOf = [&](Slope slope) {
        return slope ? literal(m_graph, *slope) : std::optional<double>(0);
    };
    const std::optional<double> x = valueOf(dx);
    const std::optional<double> y = valueOf(dy);
    if (x && y) {
        const double total = *x + *y;
        if (std::fmod(total, 2) == 0)
            return built({.coefficient = total / 2});
        return built({.coefficient = total, .denominator = {number(2)}});
    }
    if (dx && dy)
        return add(Op::Divide, *sum(dx, dy, false), number(2));
    const Product half = factor(m_graph, dx ? *dx : *dy);
    const bool isWhole = std::fmod(half.coefficient, 2) == 0;
    return *times(dx ? dx : dy,
                  isWhole ? Product{.coefficient = 0.5} : Product{.denominator = {number(2)}});
}

NodeIndex Derivation::built(const Product& product) {
    return isWritten() ? build(m_graph, product) : buildInTurn(m_graph, product);
}

} // namespace thetascope::expression
