// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/stable.h"

#include "core/expression/exponentials.h"
#include "core/expression/product.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::expression {

namespace {

using Terms = std::vector<Exponential>;

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
            return quotient(index, node);
        case Op::Multiply:
            return hyperbolic(index).value_or(index);
        case Op::Subtract:
            return complement(index, node);
        case Op::Power:
            return inversePower(index, node);
        default:
            return index;
        }
    }

private:
    const Node* callOf(Function function, NodeIndex index) const {
        const Node& node = m_graph[index];
        return node.op == Op::Call && node.function == function ? &node : nullptr;
    }

    bool isNumber(NodeIndex index, double value) const {
        return m_graph[index].op == Op::Number && m_graph[index].value == value;
    }

    /// Returns the number that a node is: 2, −2 or 1/2.
    std::optional<double> numberOf(NodeIndex index) const {
        const std::optional<Exponential> term = exponential(m_graph, index);
        return term && term->parts.empty() ? std::optional(term->coefficient) : std::nullopt;
    }

    NodeIndex negated(NodeIndex index) {
        return m_graph[index].op == Op::Negate ? m_graph[index].operands[0]
                                               : m_graph.add(Op::Negate, index);
    }

    // Logarithms

    NodeIndex call(NodeIndex index, const Node& node) {
        const NodeIndex u = node.operands[0];
        switch (node.function) {
        case Function::Log:
            return hasOwnLogarithm(u, kMaxDepth) ? logarithm(u) : index;
        case Function::Log2:
        case Function::Log10: {
            if (!hasOwnLogarithm(u, kMaxDepth))
                return index;
            const NodeIndex base = m_graph.number(node.function == Function::Log2 ? 2 : 10);
            return m_graph.add(Op::Divide, logarithm(u), m_graph.add(Function::Log, base));
        }
        case Function::Log1p:
            return logarithmOfOneMore(index, u);
        default:
            return index;
        }
    }

    /// Returns the terms of a sum of at least two exponentials that are positive, or nothing.
    std::optional<Terms> positiveSum(NodeIndex index) const {
        if (m_graph[index].op != Op::Add)
            return std::nullopt;
        std::optional<Terms> terms = sumOfExponentials(m_graph, index);
        if (!terms || !arePositive(*terms) || !dependOnExponents(*terms))
            return std::nullopt;
        return terms;
    }

    static bool arePositive(const Terms& terms) {
        return std::ranges::all_of(terms, [](const Exponential& t) { return t.coefficient > 0; });
    }

    static bool dependOnExponents(const Terms& terms) {
        return std::ranges::any_of(terms, [](const Exponential& t) { return !t.parts.empty(); });
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
            return positiveSum(index).has_value();
        case Op::Multiply: // the logarithm of the other factor has the domain of the whole
        case Op::Divide:
            return hasOwnLogarithm(node.operands[0], depth - 1) ||
                   hasOwnLogarithm(node.operands[1], depth - 1);
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
        if (!hasOwnLogarithm(index, kMaxDepth))
            return m_graph.add(Function::Log, index);
        if (const std::optional<Exponential> term = exponential(m_graph, index))
            return logarithmOf(m_graph, *term);
        const Node node = m_graph[index];
        switch (node.op) {
        case Op::Add:
            return logarithmOfSum(*positiveSum(index));
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

    /// Returns log(a + b + …) of exponentials: log(1 + e^u) is softplus(u).
    NodeIndex logarithmOfSum(Terms terms) {
        const auto isOne = [](const Exponential& t) {
            return t.parts.empty() && t.coefficient == 1;
        };
        if (const auto one = std::ranges::find_if(terms, isOne);
            one != terms.end() && terms.size() == 2)
            return m_graph.add(Function::Softplus,
                               logarithmOf(m_graph, terms[one == terms.begin() ? 1 : 0]));
        NodeIndex all = logarithmOf(m_graph, terms[0]);
        for (const Exponential& term : std::span(terms).subspan(1))
            all = m_graph.add(Function::LogAddExp, {all, logarithmOf(m_graph, term)});
        return all;
    }

    NodeIndex logarithmOfOneMore(NodeIndex index, NodeIndex u) {
        if (m_graph[u].op == Op::Negate)
            if (const Node* sigmoid = callOf(Function::Sigmoid, m_graph[u].operands[0]))
                return negated(m_graph.add(Function::Softplus, sigmoid->operands[0]));
        std::optional<Terms> terms = sumOfExponentials(m_graph, u);
        if (!terms || !arePositive(*terms) || !dependOnExponents(*terms))
            return index;
        terms->insert(terms->begin(), Exponential{});
        return logarithmOfSum(*std::move(terms));
    }

    // Quotients

    NodeIndex quotient(NodeIndex index, const Node& node) {
        const NodeIndex above = node.operands[0];
        const NodeIndex below = node.operands[1];
        if (const auto whole = hyperbolic(index))
            return *whole;
        const Node* const sine = callOf(Function::Sinh, above);
        const Node* const cosine = callOf(Function::Cosh, below);
        if (sine && cosine && sine->operands[0] == cosine->operands[0])
            return m_graph.add(Function::Tanh, cosine->operands[0]);
        const std::optional<Terms> terms = positiveSum(below);
        if (!terms)
            return index;
        if (const auto tangent = hyperbolicTangent(above, *terms))
            return *tangent;
        return share(above, *terms).value_or(index);
    }

    /// Returns (A − B)/(A + B), which is the hyperbolic tangent of half the difference of the
    /// exponents.
    std::optional<NodeIndex> hyperbolicTangent(NodeIndex above, const Terms& below) {
        if (below.size() != 2 || m_graph[above].op == Op::Call)
            return std::nullopt;
        const std::optional<Terms> terms = sumOfExponentials(m_graph, above);
        if (!terms || terms->size() != 2)
            return std::nullopt;
        const bool isFirst = (*terms)[0].coefficient > 0;
        const Exponential& plus = (*terms)[isFirst ? 0 : 1];
        Exponential minus = (*terms)[isFirst ? 1 : 0];
        minus.coefficient = -minus.coefficient;
        const auto same = [](const Exponential& a, const Exponential& b) {
            return a.coefficient == b.coefficient && a.hasExponentOf(b);
        };
        const bool isTangent = (same(plus, below[0]) && same(minus, below[1])) ||
                               (same(plus, below[1]) && same(minus, below[0]));
        if (!isTangent || !(minus.coefficient > 0))
            return std::nullopt;
        Exponential half;
        half.multiply(plus, 0.5);
        half.multiply(minus, -0.5);
        if (!half.isOrdinary())
            return std::nullopt;
        return m_graph.add(Function::Tanh, logarithmOf(m_graph, half));
    }

    /// Returns N/(A + B + …) where N is a multiple of A: that of two terms is a sigmoid. If N is
    /// none, but A is a number, it is N/A·A/(A + B).
    std::optional<NodeIndex> share(NodeIndex above, const Terms& below) {
        const std::optional<Exponential> numerator = exponential(m_graph, above);
        const auto matches = [&](const Exponential& term) {
            return numerator ? term.hasExponentOf(*numerator) : term.parts.empty();
        };
        const auto found = std::ranges::find_if(below, matches);
        if (found == below.end())
            return below.size() == 2 ? hyperbolicSecant(above, below) : std::nullopt;
        if (below.size() != 2)
            return numerator ? std::optional(shareOfMany(*numerator, below)) : std::nullopt;
        Exponential ahead = *found;
        ahead.multiply(below[found == below.begin() ? 1 : 0], -1);
        const double ratio = numerator ? numerator->coefficient / found->coefficient : 1;
        if (!ahead.isOrdinary() || !std::isfinite(ratio))
            return std::nullopt;
        const NodeIndex part = m_graph.add(Function::Sigmoid, logarithmOf(m_graph, ahead));
        if (numerator)
            return scaled(ratio, part);
        const NodeIndex scale =
            found->coefficient == 1
                ? above
                : m_graph.add(Op::Divide, above, m_graph.number(found->coefficient));
        return m_graph.add(Op::Multiply, scale, part);
    }

    NodeIndex scaled(double factor, NodeIndex node) {
        if (factor == 1)
            return node;
        if (factor < 0)
            return m_graph.add(Op::Negate, scaled(-factor, node));
        return m_graph.add(Op::Multiply, m_graph.number(factor), node);
    }

    /// Returns e^a/(e^a + e^b + e^c), a softmax, as the power of e that it is.
    NodeIndex shareOfMany(const Exponential& numerator, const Terms& below) {
        const Exponential bare{.coefficient = 1, .parts = numerator.parts};
        const NodeIndex exponent = minus(logarithmOf(m_graph, bare), logarithmOfSum(below));
        return scaled(numerator.coefficient, m_graph.add(Function::Exp, exponent));
    }

    /// Returns N/(c·(e^u + e^−u)), which is N/(2c)·sech u.
    std::optional<NodeIndex> hyperbolicSecant(NodeIndex above, const Terms& below) {
        Exponential product = below[0];
        product.multiply(below[1]);
        const double width = 2 * below[0].coefficient;
        if (!product.parts.empty() || below[0].coefficient != below[1].coefficient ||
            !std::isfinite(width) || !std::isfinite(literal(m_graph, above).value_or(1) / width))
            return std::nullopt;
        const NodeIndex u = logarithmOf(m_graph, {.coefficient = 1, .parts = below[0].parts});
        const NodeIndex secant = m_graph.add(Function::Sech, u);
        if (const std::optional<double> number = literal(m_graph, above))
            return scaled(*number / width, secant);
        return m_graph.add(Op::Multiply, m_graph.add(Op::Divide, above, m_graph.number(width)),
                           secant);
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
        const std::optional<Terms> terms = sumOfExponentials(m_graph, sum);
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
        const Node* const sigmoid = callOf(Function::Sigmoid, node.operands[1]);
        if (!sigmoid || !isNumber(node.operands[0], 1))
            return index;
        return m_graph.add(Function::Sigmoid, negated(sigmoid->operands[0]));
    }

    /// Returns (1 + e^u)^−n, which is σ(−u)^n.
    NodeIndex inversePower(NodeIndex index, const Node& node) {
        const std::optional<double> power = literal(m_graph, node.operands[1]);
        if (!power || !(*power < 0))
            return index;
        const std::optional<Terms> terms = positiveSum(node.operands[0]);
        if (!terms || terms->size() != 2)
            return index;
        const NodeIndex one = m_graph.number(1);
        const std::optional<NodeIndex> inverse = share(one, *terms);
        if (!inverse || *power == -1)
            return inverse.value_or(index);
        return m_graph.add(Op::Power, *inverse, m_graph.number(-*power));
    }

    /// Products that are nested deeper are left as they are.
    static constexpr std::size_t kMaxDepth = 8;

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
