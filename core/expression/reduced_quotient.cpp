// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/reduced_quotient.h"

#include "core/expression/exponentials.h"
#include "core/expression/powers_of_e.h"
#include "core/expression/product.h"

#include <cstddef>

namespace thetascope::expression {

namespace {

/// Returns whether a term of a sum grows like d, or like a power of d above 1.
bool hasTermLike(const Graph& graph, NodeIndex index, const Exponential& d, std::size_t depth) {
    if (const std::optional<Exponential> term = exponential(graph, index)) {
        if (term->parts.empty())
            return false;
        const double share = term->parts[0].factor / d.parts[0].factor;
        Exponential rest = *term;
        rest.multiply(d, -share);
        return share >= 1 && rest.parts.empty();
    }
    const Node& node = graph[index];
    const bool isSum = node.op == Op::Add || node.op == Op::Subtract;
    const bool isProduct = node.op == Op::Multiply || node.op == Op::Divide;
    if (depth == 0 || (!isSum && !isProduct && node.op != Op::Negate))
        return false;
    return hasTermLike(graph, node.operands[0], d, depth - 1) ||
           ((isSum || node.op == Op::Multiply) &&
            hasTermLike(graph, node.operands[1], d, depth - 1));
}

/// Returns a node divided by an exponential, term by term.
NodeIndex divided(Graph& graph, NodeIndex index, const Exponential& divisor, std::size_t depth) {
    if (std::optional<Exponential> term = exponential(graph, index)) {
        term->multiply(divisor, -1);
        return nodeOf(graph, *term);
    }
    const Node node = graph[index];
    if (depth > 0 && (node.op == Op::Add || node.op == Op::Subtract)) {
        const NodeIndex left = divided(graph, node.operands[0], divisor, depth - 1);
        return graph.add(node.op, left, divided(graph, node.operands[1], divisor, depth - 1));
    }
    if (depth > 0 && node.op == Op::Negate)
        return graph.add(Op::Negate, divided(graph, node.operands[0], divisor, depth - 1));
    if (depth > 0 && node.op == Op::Multiply) {
        const bool isFirst = hasTermLike(graph, node.operands[0], divisor, depth - 1);
        const NodeIndex part = divided(graph, node.operands[isFirst ? 0 : 1], divisor, depth - 1);
        if (literal(graph, part) == 1)
            return node.operands[isFirst ? 1 : 0];
        return isFirst ? graph.add(Op::Multiply, part, node.operands[1])
                       : graph.add(Op::Multiply, node.operands[0], part);
    }
    if (depth > 0 && node.op == Op::Divide)
        return graph.add(Op::Divide, divided(graph, node.operands[0], divisor, depth - 1),
                         node.operands[1]);
    Exponential inverse;
    inverse.multiply(divisor, -1);
    return graph.add(Op::Multiply, index, nodeOf(graph, inverse));
}

} // namespace

std::optional<NodeIndex> reducedQuotient(Graph& graph, NodeIndex above, NodeIndex base, double n) {
    const Op sum = graph[base].op;
    if ((sum != Op::Add && sum != Op::Subtract) || !hasPowerOfE(graph, above))
        return std::nullopt;
    const Factored parts = factored(graph, above);
    Exponential divisor;
    divisor.multiply(parts.known, 1 / n);
    divisor.coefficient = 1;
    if (divisor.parts.empty() || !divisor.isOrdinary() ||
        !hasTermLike(graph, base, divisor, kMaxNesting))
        return std::nullopt;
    const NodeIndex below = divided(graph, base, divisor, kMaxNesting);
    const NodeIndex number = graph.signedNumber(parts.known.coefficient);
    NodeIndex top = parts.rest.value_or(number);
    if (parts.rest && parts.known.coefficient != 1)
        top = graph.add(Op::Multiply, number, top);
    const NodeIndex isFading =
        graph.add(Function::Less, {logarithmOf(graph, divisor), graph.number(0)});
    return graph.add(Function::If, {isFading, graph.add(Op::Divide, above, raised(graph, base, n)),
                                    graph.add(Op::Divide, top, raised(graph, below, n))});
}

} // namespace thetascope::expression
