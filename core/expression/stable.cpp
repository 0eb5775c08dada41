// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/stable.h"

#include "core/expression/exponentials.h"
#include "core/expression/powers_of_e.h"
#include "core/expression/product.h"
#include "core/expression/quotients.h"

#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::expression {

namespace {

/// Rewrites one node whose operands have been rewritten before.
class Rewriter {
public:
    explicit Rewriter(Graph& graph)
        : m_graph(graph) {}

    NodeIndex rewritten(NodeIndex index) {
        const Node node = m_graph[index]; // a copy, since the graph grows
        switch (node.op) {
        case Op::Call:
            return call(index, node);
        case Op::Divide:
        case Op::Multiply:
            if (const auto whole = hyperbolic(index))
                return *whole;
            return node.op == Op::Divide ? stableQuotient(m_graph, index)
                                         : stableProduct(m_graph, index);
        case Op::Subtract:
            return complement(index, node);
        case Op::Power:
            return stableInversePower(m_graph, index);
        default:
            return index;
        }
    }

private:
    bool isNumber(NodeIndex index, double value) const {
        return m_graph[index].op == Op::Number && m_graph[index].value == value;
    }

    /// Returns the number that a node is: 2, −2 or 1/2.
    std::optional<double> numberOf(NodeIndex index) const {
        const std::optional<Exponential> term = exponential(m_graph, index);
        return term && term->parts.empty() ? std::optional(term->coefficient) : std::nullopt;
    }

    NodeIndex negated(NodeIndex index) { return expression::negated(m_graph, index); }

    // Logarithms

    NodeIndex call(NodeIndex index, const Node& node) {
        const NodeIndex u = node.operands[0];
        switch (node.function) {
        case Function::Log:
            return ownLogarithm(u).value_or(index);
        case Function::Log2:
        case Function::Log10: {
            const std::optional<NodeIndex> natural = ownLogarithm(u);
            if (!natural)
                return index;
            const NodeIndex base = m_graph.number(node.function == Function::Log2 ? 2 : 10);
            return m_graph.add(Op::Divide, *natural, m_graph.add(Function::Log, base));
        }
        case Function::Log1p:
            return logarithmOfOneMore(index, u);
        default:
            return index;
        }
    }

    /// Returns the logarithm of a node that has one which is computed without the node.
    std::optional<NodeIndex> ownLogarithm(NodeIndex u) {
        if (isPowerLessNumber(u)) // only as a whole, since it may be less than 0
            return logarithmOfDifference(*exponential(m_graph, m_graph[u].operands[0]),
                                         *literal(m_graph, m_graph[u].operands[1]));
        if (hasOwnLogarithm(u, kMaxNesting))
            return logarithm(u);
        if (!hasPowerOfE(m_graph, u))
            return std::nullopt;
        const Factored parts = factored(m_graph, u); // of the others, two may be less than 0
        if (!parts.rest || parts.known.parts.empty())
            return std::nullopt;
        const NodeIndex rest = scaled(m_graph, parts.known.coefficient, *parts.rest);
        return plus(m_graph.add(Function::Log, rest),
                    logarithmOf(m_graph, {.coefficient = 1, .parts = parts.known.parts}));
    }

    /// Returns whether a node is positive, and has a logarithm that is computed without it.
    bool hasOwnLogarithm(NodeIndex index, std::size_t depth) const {
        if (depth == 0)
            return false;
        if (const std::optional<Exponential> term = exponential(m_graph, index))
            return term->coefficient > 0 && !term->parts.empty();
        const Node& node = m_graph[index];
        switch (node.op) {
        case Op::Add:
            return positiveSum(m_graph, index).has_value();
        case Op::Multiply: // the logarithm of the other factor has the domain of the whole
        case Op::Divide:
            return (hasOwnLogarithm(node.operands[0], depth - 1) ||
                    hasOwnLogarithm(node.operands[1], depth - 1)) &&
                   (isSurelyPositive(node.operands[0], depth - 1) ||
                    isSurelyPositive(node.operands[1], depth - 1));
        case Op::Power:
            return literal(m_graph, node.operands[1]) &&
                   isSurelyPositive(node.operands[0], depth - 1);
        case Op::Call:
            return node.function == Function::Cosh || node.function == Function::Sigmoid;
        default:
            return false;
        }
    }

    /// Returns whether a node has a logarithm of its own, and all its factors have.
    bool isSurelyPositive(NodeIndex index, std::size_t depth) const {
        const Node& node = m_graph[index];
        if (node.op != Op::Multiply && node.op != Op::Divide)
            return hasOwnLogarithm(index, depth);
        const auto isPositive = [&](NodeIndex factor) {
            return literal(m_graph, factor).value_or(-1) > 0 || isSurelyPositive(factor, depth - 1);
        };
        return depth > 0 && isPositive(node.operands[0]) && isPositive(node.operands[1]);
    }

    NodeIndex logarithm(NodeIndex index) {
        if (!hasOwnLogarithm(index, kMaxNesting))
            return m_graph.add(Function::Log, index);
        if (const std::optional<Exponential> term = exponential(m_graph, index))
            return logarithmOf(m_graph, *term);
        const Node node = m_graph[index];
        switch (node.op) {
        case Op::Add:
            return logarithmOfSum(m_graph, *positiveSum(m_graph, index));
        case Op::Multiply:
            return plus(logarithm(node.operands[0]), logarithm(node.operands[1]));
        case Op::Divide:
            return isNumber(node.operands[0], 1)
                       ? negated(logarithm(node.operands[1]))
                       : minus(logarithm(node.operands[0]), logarithm(node.operands[1]));
        case Op::Power:
            return m_graph.add(Op::Multiply, node.operands[1], logarithm(node.operands[0]));
        default:
            if (node.function == Function::Cosh)
                return m_graph.add(Function::LogCosh, node.operands[0]);
            return negated(m_graph.add(Function::Softplus, negated(node.operands[0])));
        }
    }

    NodeIndex plus(NodeIndex a, NodeIndex b) {
        if (m_graph[b].op == Op::Negate)
            return m_graph.add(Op::Subtract, a, m_graph[b].operands[0]);
        return m_graph.add(Op::Add, a, b);
    }

    NodeIndex minus(NodeIndex a, NodeIndex b) {
        if (m_graph[b].op == Op::Negate)
            return m_graph.add(Op::Add, a, m_graph[b].operands[0]);
        return m_graph.add(Op::Subtract, a, b);
    }

    /// Returns whether a node is c·e^u − b, where c and b are numbers greater than 0.
    bool isPowerLessNumber(NodeIndex index) const {
        const Node& node = m_graph[index];
        if (node.op != Op::Subtract)
            return false;
        const std::optional<Exponential> power = exponential(m_graph, node.operands[0]);
        return power && power->coefficient > 0 && !power->parts.empty() &&
               literal(m_graph, node.operands[1]).value_or(0) > 0;
    }

    /// Returns log(e^u − b), which is u + log(1 − b·e^−u).
    NodeIndex logarithmOfDifference(const Exponential& power, double number) {
        Exponential behind{.coefficient = number, .parts = {}};
        behind.multiply(power, -1);
        const NodeIndex rest = m_graph.add(Function::Expm1, logarithmOf(m_graph, behind));
        return plus(logarithmOf(m_graph, power),
                    m_graph.add(Function::Log, m_graph.add(Op::Negate, rest)));
    }

    NodeIndex logarithmOfOneMore(NodeIndex index, NodeIndex u) {
        if (m_graph[u].op == Op::Negate)
            if (const auto v = argumentOf(m_graph, Function::Sigmoid, m_graph[u].operands[0]))
                return negated(m_graph.add(Function::Softplus, *v));
        std::optional<std::vector<Exponential>> terms = sumOfExponentials(m_graph, u);
        if (!terms || !isPositiveSum(*terms))
            return index;
        terms->insert(terms->begin(), Exponential{});
        return logarithmOfSum(m_graph, *std::move(terms));
    }

    /// Returns (e^u ± e^−u)/2, which are cosh u and sinh u.
    std::optional<NodeIndex> hyperbolic(NodeIndex index) {
        const Node& node = m_graph[index];
        const std::optional<double> left = numberOf(node.operands[0]);
        const std::optional<double> right = numberOf(node.operands[1]);
        const bool isHalf = node.op == Op::Divide ? right == 2 : left == 0.5 || right == 0.5;
        if (!isHalf)
            return std::nullopt;
        const NodeIndex sum = node.operands[node.op == Op::Multiply && left == 0.5 ? 1 : 0];
        const std::optional<std::vector<Exponential>> terms = sumOfExponentials(m_graph, sum);
        if (!terms || terms->size() != 2)
            return std::nullopt;
        const Exponential& first = (*terms)[0];
        const Exponential& second = (*terms)[1];
        Exponential product = first;
        product.multiply(second);
        if (first.parts.empty() || !product.parts.empty() || first.coefficient != 1 ||
            std::abs(second.coefficient) != 1)
            return std::nullopt;
        const NodeIndex u = logarithmOf(m_graph, first);
        return m_graph.add(second.coefficient > 0 ? Function::Cosh : Function::Sinh, u);
    }

    /// Returns 1 − σ(u), which is σ(−u).
    NodeIndex complement(NodeIndex index, const Node& node) {
        const auto u = argumentOf(m_graph, Function::Sigmoid, node.operands[1]);
        if (!u || !isNumber(node.operands[0], 1))
            return index;
        return m_graph.add(Function::Sigmoid, negated(*u));
    }

    Graph& m_graph;
};

} // namespace

NodeIndex stabilized(Graph& graph, NodeIndex node) {
    const std::vector<bool> needed = reachable(graph, std::span(&node, 1));
    std::vector<NodeIndex> now(needed.size());
    Rewriter rewriter(graph);
    for (NodeIndex index = 0; index <= node; ++index) {
        if (!needed[index])
            continue;
        Node copy = graph[index];
        for (std::size_t k = 0; k < arity(copy); ++k)
            copy.operands[k] = now[copy.operands[k]];
        now[index] = rewriter.rewritten(graph.add(copy));
    }
    return now[node];
}

} // namespace thetascope::expression
