// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/powers_of_e.h"

#include <cstddef>
#include <utility>

namespace thetascope::expression {

namespace {

bool hasPower(const Graph& graph, NodeIndex index, std::size_t depth) {
    if (const std::optional<Exponential> term = exponential(graph, index))
        return !term->parts.empty();
    const Node& node = graph[index];
    if (depth == 0 || (node.op != Op::Multiply && node.op != Op::Divide && node.op != Op::Negate))
        return false;
    return hasPower(graph, node.operands[0], depth - 1) ||
           (node.op != Op::Negate && hasPower(graph, node.operands[1], depth - 1));
}

Factored split(Graph& graph, NodeIndex index, std::size_t depth) {
    if (std::optional<Exponential> term = exponential(graph, index))
        return {.known = *std::move(term)};
    Factored whole{.known = {}, .rest = index};
    const Node node = graph[index];
    if (depth == 0 || !hasPower(graph, index, depth))
        return whole;
    Factored left = split(graph, node.operands[0], depth - 1);
    if (node.op == Op::Negate) {
        left.known.coefficient = -left.known.coefficient;
        return left;
    }
    const Factored right = split(graph, node.operands[1], depth - 1);
    left.known.multiply(right.known, node.op == Op::Divide ? -1 : 1);
    if (right.rest && node.op == Op::Divide)
        left.rest = graph.add(Op::Divide, left.rest.value_or(graph.number(1)), *right.rest);
    else if (right.rest)
        left.rest = left.rest ? graph.add(Op::Multiply, *left.rest, *right.rest) : *right.rest;
    return left.known.isOrdinary() ? left : whole;
}

} // namespace

NodeIndex nodeOf(Graph& graph, const Exponential& term) {
    if (term.parts.empty())
        return graph.signedNumber(term.coefficient);
    const NodeIndex exponent = logarithmOf(graph, {.coefficient = 1, .parts = term.parts});
    return scaled(graph, term.coefficient, graph.add(Function::Exp, exponent));
}

bool hasPowerOfE(const Graph& graph, NodeIndex node) {
    return hasPower(graph, node, kMaxNesting);
}

Factored factored(Graph& graph, NodeIndex node) {
    return split(graph, node, kMaxNesting);
}

NodeIndex scaled(Graph& graph, double factor, NodeIndex node) {
    if (factor == 1)
        return node;
    if (factor < 0)
        return graph.add(Op::Negate, scaled(graph, -factor, node));
    return graph.add(Op::Multiply, graph.number(factor), node);
}

NodeIndex raised(Graph& graph, NodeIndex base, double power) {
    return power == 1 ? base : graph.add(Op::Power, base, graph.signedNumber(power));
}

} // namespace thetascope::expression
