// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/derivation.h"

#include "core/expression/range_of_values.h"

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

bool Derivation::mayVanishWithSlope() const {
    return literal(m_graph, *slope()).value_or(0) == 0 && !isPositive(m_graph, operand());
}

Slope Derivation::choice(NodeIndex a, NodeIndex b, Slope dx, Slope dy) {
    if (!dx && !dy)
        return std::nullopt;
    return m_graph.add(Function::IfLess, {a, b, dx ? *dx : number(0), dy ? *dy : number(0)});
}

NodeIndex Derivation::built(const Product& product) {
    return isWritten() ? build(m_graph, product) : buildInTurn(m_graph, product);
}

} // namespace thetascope::expression
