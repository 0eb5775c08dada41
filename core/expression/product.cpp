// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/product.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace thetascope::expression {

namespace {

/// Products are factored no deeper than this; otherwise the factors of a product of thousands would
/// be copied thousands of times.
constexpr std::size_t kMaxDepthOfFactors = 12;

/// Returns whether a person would write all digits of a number: those of 0.6, but not those of
/// 0.30000000000000004.
bool isShort(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return std::isfinite(value) && end - digits <= 10;
}

/// Returns whether a quotient is a whole number, so that nobody would leave it as a quotient: 2/2,
/// but not 3/2.
bool divides(double divisor, double dividend) {
    return std::fmod(dividend, divisor) == 0 && isShort(dividend / divisor);
}

void collect(const Graph& graph, NodeIndex index, bool inNumerator, std::size_t depth,
             Product& into) {
    const Node& node = graph[index];
    const bool open = depth < kMaxDepthOfFactors;
    if (open && node.op == Op::Negate) {
        into.coefficient = -into.coefficient;
        collect(graph, node.operands[0], inNumerator, depth + 1, into);
    } else if (open && (node.op == Op::Multiply || node.op == Op::Divide)) {
        collect(graph, node.operands[0], inNumerator, depth + 1, into);
        collect(graph, node.operands[1], node.op == Op::Multiply ? inNumerator : !inNumerator,
                depth + 1, into);
    } else if (node.op == Op::Number && inNumerator && isShort(into.coefficient * node.value)) {
        into.coefficient *= node.value;
    } else if (node.op == Op::Number && !inNumerator && divides(node.value, into.coefficient)) {
        into.coefficient /= node.value;
    } else {
        (inNumerator ? into.numerator : into.denominator).push_back(index);
    }
}

/// Returns left·right, or `right` if there is no left factor.
std::optional<NodeIndex> multiplied(Graph& graph, std::optional<NodeIndex> left, NodeIndex right) {
    return left ? graph.add(Op::Multiply, *left, right) : right;
}

/// Returns |k|·a/b·c/d, where k is the coefficient: multiplications and divisions alternate while
/// there are both.
NodeIndex inTurn(Graph& graph, const Product& product) {
    std::optional<NodeIndex> result;
    if (product.coefficient != 1 && product.coefficient != -1)
        result = graph.number(std::abs(product.coefficient));
    for (std::size_t i = 0; i < std::max(product.numerator.size(), product.denominator.size());
         ++i) {
        if (i < product.numerator.size())
            result = multiplied(graph, result, product.numerator[i]);
        if (i < product.denominator.size())
            result =
                graph.add(Op::Divide, result ? *result : graph.number(1), product.denominator[i]);
    }
    return result ? *result : graph.number(1);
}

} // namespace

Product multiply(Graph& graph, Product left, const Product& right) {
    if (isShort(left.coefficient * right.coefficient)) {
        left.coefficient *= right.coefficient;
    } else {
        left.coefficient = std::copysign(left.coefficient, left.coefficient * right.coefficient);
        left.numerator.push_back(graph.number(std::abs(right.coefficient)));
    }
    left.numerator.insert(left.numerator.end(), right.numerator.begin(), right.numerator.end());
    left.denominator.insert(left.denominator.end(), right.denominator.begin(),
                            right.denominator.end());
    return left;
}

Product factor(const Graph& graph, NodeIndex node) {
    Product result;
    collect(graph, node, true, 0, result);
    return result;
}

NodeIndex build(Graph& graph, const Product& product) {
    double size = std::abs(product.coefficient);
    std::vector<NodeIndex> divisors;
    for (const NodeIndex node : product.denominator) {
        if (graph[node].op == Op::Number && divides(graph[node].value, size))
            size /= graph[node].value;
        else
            divisors.push_back(node);
    }
    std::optional<NodeIndex> above;
    if (size != 1)
        above = graph.number(size);
    for (const NodeIndex node : product.numerator)
        above = multiplied(graph, above, node);
    std::optional<NodeIndex> below;
    for (const NodeIndex node : divisors)
        below = multiplied(graph, below, node);
    NodeIndex result = above.value_or(graph.number(1));
    if (below)
        result = graph.add(Op::Divide, result, *below);
    return product.coefficient < 0 ? graph.add(Op::Negate, result) : result;
}

NodeIndex buildInTurn(Graph& graph, const Product& product) {
    if (product.denominator.size() < 2)
        return build(graph, product);
    const NodeIndex result = inTurn(graph, product);
    return product.coefficient < 0 ? graph.add(Op::Negate, result) : result;
}

NodeIndex buildInTurn(Graph& graph, const Product& product, NodeIndex vanishing) {
    const NodeIndex result = graph.add(Function::Ratio, {inTurn(graph, product), vanishing});
    return product.coefficient < 0 ? graph.add(Op::Negate, result) : result;
}

std::optional<NodeIndex> argumentOf(const Graph& graph, Function function, NodeIndex node) {
    const bool isCall = graph[node].op == Op::Call && graph[node].function == function;
    return isCall ? std::optional(graph[node].operands[0]) : std::nullopt;
}

std::optional<double> literal(const Graph& graph, NodeIndex node) {
    if (graph[node].op == Op::Number)
        return graph[node].value;
    if (graph[node].op == Op::Negate && graph[graph[node].operands[0]].op == Op::Number)
        return -graph[graph[node].operands[0]].value;
    return std::nullopt;
}

} // namespace thetascope::expression
