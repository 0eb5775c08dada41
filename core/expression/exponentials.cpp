// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/exponentials.h"

#include "core/expression/product.h"

#include <algorithm>
#include <cmath>

namespace thetascope::expression {

namespace {

/// Terms that are nested deeper, and sums of more terms, are left as they are.
constexpr std::size_t kMaxDepth = 8;
constexpr std::size_t kMaxTerms = 256;

/// Returns u if a node is e^u.
std::optional<NodeIndex> exponentOf(const Graph& graph, NodeIndex index) {
    const Node& node = graph[index];
    if (node.op == Op::Call && node.function == Function::Exp)
        return node.operands[0];
    if (node.op == Op::Power && graph[node.operands[0]].op == Op::Euler)
        return node.operands[1];
    return std::nullopt;
}

/// Returns e^u, where −2u is taken as the node u with the factor −2.
Exponential withExponent(const Graph& graph, NodeIndex exponent) {
    double factor = 1;
    while (true) {
        const Node& node = graph[exponent];
        if (node.op == Op::Negate) {
            factor = -factor;
            exponent = node.operands[0];
        } else if (const auto left =
                       node.op == Op::Multiply ? literal(graph, node.operands[0]) : std::nullopt;
                   left && *left != 0) {
            factor *= *left;
            exponent = node.operands[1];
        } else {
            break;
        }
    }
    if (const auto number = literal(graph, exponent); number && *number == 0)
        return {};
    return {.coefficient = 1, .parts = {{exponent, factor}}};
}

std::optional<Exponential> nested(const Graph& graph, NodeIndex index, std::size_t depth) {
    const Node& node = graph[index];
    if (depth == 0)
        return std::nullopt;
    if (const std::optional<NodeIndex> exponent = exponentOf(graph, index))
        return withExponent(graph, *exponent);
    if (const std::optional<double> number = literal(graph, index);
        number && *number != 0 && std::isfinite(*number))
        return Exponential{.coefficient = *number, .parts = {}};
    const bool isQuotient = node.op == Op::Divide;
    if (node.op != Op::Multiply && !isQuotient && node.op != Op::Negate && node.op != Op::Power)
        return std::nullopt;
    std::optional<Exponential> result = nested(graph, node.operands[0], depth - 1);
    if (!result)
        return std::nullopt;
    if (node.op == Op::Negate) {
        result->coefficient = -result->coefficient;
        return result;
    }
    if (node.op == Op::Power) {
        const std::optional<double> power = literal(graph, node.operands[1]);
        if (!power || *power == 0 || result->coefficient < 0)
            return std::nullopt;
        Exponential raised;
        raised.multiply(*result, *power);
        return raised;
    }
    const std::optional<Exponential> right = nested(graph, node.operands[1], depth - 1);
    if (!right)
        return std::nullopt;
    result->multiply(*right, isQuotient ? -1 : 1);
    return result;
}

} // namespace

void Exponential::multiply(const Exponential& other, double power) {
    coefficient *= power == 1 ? other.coefficient : std::pow(other.coefficient, power);
    for (const Part& part : other.parts) {
        const auto at = std::ranges::lower_bound(parts, part.node, {}, &Part::node);
        if (at == parts.end() || at->node != part.node)
            parts.insert(at, {part.node, part.factor * power});
        else if ((at->factor += part.factor * power) == 0)
            parts.erase(at);
    }
}

bool Exponential::isOrdinary() const {
    return std::isfinite(coefficient) && coefficient != 0 &&
           std::ranges::all_of(parts, [](const Part& part) { return std::isfinite(part.factor); });
}

std::optional<Exponential> exponential(const Graph& graph, NodeIndex node) {
    std::optional<Exponential> term = nested(graph, node, kMaxDepth);
    return term && term->isOrdinary() ? term : std::nullopt;
}

std::optional<std::vector<Exponential>> sumOfExponentials(const Graph& graph, NodeIndex node) {
    std::vector<Exponential> terms;
    // the terms are found from right to left
    for (bool isLast = false; !isLast;) {
        const Node& sum = graph[node];
        isLast = sum.op != Op::Add && sum.op != Op::Subtract;
        std::optional<Exponential> term = exponential(graph, isLast ? node : sum.operands[1]);
        if (!term || terms.size() == kMaxTerms)
            return std::nullopt;
        if (sum.op == Op::Subtract)
            term->coefficient = -term->coefficient;
        terms.push_back(*std::move(term));
        node = sum.operands[0];
    }
    std::ranges::reverse(terms);
    return terms;
}

NodeIndex logarithmOf(Graph& graph, const Exponential& term) {
    std::optional<NodeIndex> sum;
    for (const Exponential::Part& part : term.parts) {
        const double size = std::abs(part.factor);
        const bool isNegative = part.factor < 0;
        const NodeIndex multiple =
            size == 1 ? part.node : graph.add(Op::Multiply, graph.number(size), part.node);
        if (sum)
            sum = graph.add(isNegative ? Op::Subtract : Op::Add, *sum, multiple);
        else
            sum = isNegative ? graph.add(Op::Negate, multiple) : multiple;
    }
    if (term.coefficient == 1)
        return sum ? *sum : graph.number(0);
    const NodeIndex constant = graph.add(Function::Log, graph.number(term.coefficient));
    return sum ? graph.add(Op::Add, *sum, constant) : constant;
}

} // namespace thetascope::expression
