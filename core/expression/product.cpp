// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/product.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace thetascope::expression {

namespace {

/// How deep a product is taken apart: beyond it one of thousands of factors would be copied
/// thousands of times.
constexpr std::size_t kMaxDepthOfFactors = 12;

/// Whether a person would write the number out: 0.6 yes, 0.30000000000000004 no.
bool isShort(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return std::isfinite(value) && end - digits <= 10;
}

void collect(const Graph& graph, NodeIndex index, bool above, std::size_t depth, Product& into) {
    const Node& node = graph[index];
    const bool open = depth < kMaxDepthOfFactors;
    if (open && node.op == Op::Negate) {
        into.coefficient = -into.coefficient;
        collect(graph, node.operands[0], above, depth + 1, into);
    } else if (open && (node.op == Op::Multiply || node.op == Op::Divide)) {
        collect(graph, node.operands[0], above, depth + 1, into);
        collect(graph, node.operands[1], node.op == Op::Multiply ? above : !above, depth + 1, into);
    } else if (node.op == Op::Number && above && isShort(into.coefficient * node.value)) {
        into.coefficient *= node.value;
    } else {
        (above ? into.above : into.below).push_back(index);
    }
}

/// left·right, or whichever is there.
std::optional<NodeIndex> multiplied(Graph& graph, std::optional<NodeIndex> left, NodeIndex right) {
    return left ? graph.add(Op::Multiply, *left, right) : right;
}

} // namespace

Product multiply(Graph& graph, Product left, const Product& right) {
    if (isShort(left.coefficient * right.coefficient)) {
        left.coefficient *= right.coefficient;
    } else {
        left.coefficient = std::copysign(left.coefficient, left.coefficient * right.coefficient);
        left.above.push_back(graph.number(std::abs(right.coefficient)));
    }
    left.above.insert(left.above.end(), right.above.begin(), right.above.end());
    left.below.insert(left.below.end(), right.below.begin(), right.below.end());
    return left;
}

Product factor(const Graph& graph, NodeIndex node) {
    Product result;
    collect(graph, node, true, 0, result);
    return result;
}

NodeIndex build(Graph& graph, const Product& product) {
    const double size = std::abs(product.coefficient);
    std::optional<NodeIndex> above;
    if (size != 1)
        above = graph.number(size);
    for (const NodeIndex node : product.above)
        above = multiplied(graph, above, node);
    std::optional<NodeIndex> below;
    for (const NodeIndex node : product.below)
        below = multiplied(graph, below, node);
    NodeIndex result = above.value_or(graph.number(1));
    if (below)
        result = graph.add(Op::Divide, result, *below);
    return product.coefficient < 0 ? graph.add(Op::Negate, result) : result;
}

NodeIndex buildInTurn(Graph& graph, const Product& product) {
    if (product.below.size() < 2)
        return build(graph, product);
    const auto first = static_cast<std::ptrdiff_t>(std::min<std::size_t>(1, product.above.size()));
    NodeIndex result =
        build(graph, {.coefficient = std::abs(product.coefficient),
                      .above = {product.above.begin(), product.above.begin() + first}});
    for (std::size_t i = 0; i < std::max(product.above.size(), product.below.size()); ++i) {
        if (i > 0 && i < product.above.size())
            result = graph.add(Op::Multiply, result, product.above[i]);
        if (i < product.below.size())
            result = graph.add(Op::Divide, result, product.below[i]);
    }
    return product.coefficient < 0 ? graph.add(Op::Negate, result) : result;
}

std::optional<double> literal(const Graph& graph, NodeIndex node) {
    if (graph[node].op == Op::Number)
        return graph[node].value;
    if (graph[node].op == Op::Negate && graph[graph[node].operands[0]].op == Op::Number)
        return -graph[graph[node].operands[0]].value;
    return std::nullopt;
}

} // namespace thetascope::expression
