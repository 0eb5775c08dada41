// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/formula.h"
#include "core/expression/product.h"

#include <optional>

namespace thetascope::expression {

namespace {

/// A derivative; none where it is zero by structure, so that no term is made for it.
using Slope = std::optional<NodeIndex>;

/// Works out one node's derivative from its operands'.
class Rules {
public:
    Rules(Graph& graph, const std::vector<Slope>& slopes, DerivativeForm form)
        : m_graph(graph)
        , m_slopes(slopes)
        , m_form(form) {}

    Slope derivative(NodeIndex index) {
        const Node node = m_graph[index]; // a copy: the graph grows
        if (const std::optional<Slope> shortcut = logarithmOfPower(node))
            return *shortcut;
        switch (node.op) {
        case Op::Add:
        case Op::Subtract:
            return sum(slope(node, 0), slope(node, 1), node.op == Op::Subtract);
        case Op::Negate:
            return times(slope(node, 0), {.coefficient = -1});
        case Op::Multiply:
            return sum(times(slope(node, 0), {.above = {node.operands[1]}}),
                       times(slope(node, 1), {.above = {node.operands[0]}}, Place::After), false);
        case Op::Divide:
            return quotient(node.operands[0], node.operands[1], slope(node, 0), slope(node, 1));
        case Op::Power:
            return power(index, node.operands[0], node.operands[1], slope(node, 0), slope(node, 1));
        case Op::Min:
            return choice(node.operands[0], node.operands[1], slope(node, 0), slope(node, 1));
        case Op::Max:
            return choice(node.operands[1], node.operands[0], slope(node, 0), slope(node, 1));
        case Op::IfLess:
            return choice(node.operands[0], node.operands[1], slope(node, 2), slope(node, 3));
        case Op::Sign: // chosen: 0 everywhere, at the jump too
            return std::nullopt;
        default: // a function of one argument: the chain rule
            return slope(node, 0) ? times(slope(node, 0), outer(index, node)) : std::nullopt;
        }
    }

private:
    Slope slope(const Node& node, std::size_t operand) const {
        return m_slopes[node.operands[operand]];
    }

    NodeIndex number(double value) { return m_graph.number(value); }

    NodeIndex square(NodeIndex u) { return m_graph.add(Op::Power, u, number(2)); }

    enum class Place { Before, After };

    /// u′ times some factors, which stand after it, or before it.
    Slope times(Slope slope, Product factors, Place ofSlope = Place::Before) {
        if (!slope)
            return std::nullopt;
        const Product inner = factor(m_graph, *slope);
        return built(ofSlope == Place::Before ? multiply(m_graph, inner, factors)
                                              : multiply(m_graph, factors, inner));
    }

    Slope sum(Slope a, Slope b, bool subtract) {
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

    /// log(uⁿ)′ = n·u′/u, which unlike uⁿ⁻¹/uⁿ neither overflows nor cancels; nothing for other
    /// nodes.
    std::optional<Slope> logarithmOfPower(const Node& node) {
        if (node.op != Op::Log || m_graph[node.operands[0]].op != Op::Power)
            return std::nullopt;
        const Node power = m_graph[node.operands[0]];
        const std::optional<double> exponent = literal(m_graph, power.operands[1]);
        if (!exponent)
            return std::nullopt;
        return times(slope(power, 0), {.coefficient = *exponent, .below = {power.operands[0]}});
    }

    NodeIndex built(const Product& product) {
        return m_form == DerivativeForm::Written ? build(m_graph, product)
                                                 : buildInTurn(m_graph, product);
    }

    /// (u/v)′ = u′/v − u·v′/v²
    Slope quotient(NodeIndex u, NodeIndex v, Slope du, Slope dv) {
        const Slope first = times(du, {.below = {v}});
        const Product twice = m_form == DerivativeForm::Written ? Product{.below = {square(v)}}
                                                                : Product{.below = {v, v}};
        const Slope second =
            dv ? times(dv, multiply(m_graph, factor(m_graph, u), twice), Place::After)
               : std::nullopt;
        return sum(first, second, true);
    }

    Slope power(NodeIndex whole, NodeIndex u, NodeIndex v, Slope du, Slope dv) {
        if (!dv)
            return du && literal(m_graph, v) != 0 ? times(du, powerRule(whole, u, v))
                                                  : std::nullopt;
        // v′·log u, where log e is 1
        const Slope byExponent =
            m_graph[u].op == Op::Euler ? dv : times(dv, {.above = {m_graph.add(Op::Log, u)}});
        // (uᵛ)′ = uᵛ·(v′·log u + v·u′/u)
        const Slope byBase = times(du, {.above = {v}, .below = {u}});
        const Slope both = sum(byExponent, byBase, false);
        return times(both, {.above = {whole}});
    }

    /// (uᶜ)′/u′ = c·uᶜ⁻¹, which is c·uᶜ/u
    Product powerRule(NodeIndex whole, NodeIndex u, NodeIndex c) {
        const std::optional<double> value = literal(m_graph, c);
        if (!value)
            return {
                .above = {c, m_graph.add(Op::Power, u, m_graph.add(Op::Subtract, c, number(1)))}};
        Product result{.coefficient = *value};
        if (*value < 0 && m_form == DerivativeForm::Computed) {
            result.above = {whole};
            result.below = {u};
            return result;
        }
        const double lowered = *value - 1;
        if (lowered == 1)
            result.above.push_back(u);
        else if (lowered > 0)
            result.above.push_back(m_graph.add(Op::Power, u, number(lowered)));
        else if (lowered == -1)
            result.below.push_back(u);
        else if (lowered < 0)
            result.below.push_back(m_graph.add(Op::Power, u, number(-lowered)));
        return result;
    }

    /// x′ where a < b, y′ where a > b, their mean where a = b.
    Slope choice(NodeIndex a, NodeIndex b, Slope dx, Slope dy) {
        if (!dx && !dy)
            return std::nullopt;
        return m_graph.add(Node{Op::IfLess, {a, b, dx ? *dx : number(0), dy ? *dy : number(0)}, 0});
    }

    /// f′(u) of a function of one argument. No fallback: a function without a derivative does not
    /// compile (-Wswitch, -Werror).
    Product outer(NodeIndex index, const Node& node) {
        const NodeIndex u = node.operands[0];
        const auto of = [&](Op op) { return m_graph.add(op, u); };
        switch (node.op) {
        case Op::Sin:
            return {.above = {of(Op::Cos)}};
        case Op::Cos:
            return {.coefficient = -1, .above = {of(Op::Sin)}};
        case Op::Tan:
            return {.below = {square(of(Op::Cos))}};
        case Op::Asin:
            return {.below = {rootOfOneMinusSquare(u)}};
        case Op::Acos:
            return {.coefficient = -1, .below = {rootOfOneMinusSquare(u)}};
        case Op::Atan:
            return {.below = {m_graph.add(Op::Add, number(1), square(u))}};
        case Op::Sinh:
            return {.above = {of(Op::Cosh)}};
        case Op::Cosh:
            return {.above = {of(Op::Sinh)}};
        case Op::Tanh:
            return {.below = {square(of(Op::Cosh))}};
        case Op::Exp:
            return {.above = {index}};
        case Op::Log:
            return {.below = {u}};
        case Op::Log10:
            return {.below = {u, m_graph.add(Op::Log, number(10))}};
        case Op::Log2:
            return {.below = {u, m_graph.add(Op::Log, number(2))}};
        case Op::Sqrt:
            return {.coefficient = 0.5, .below = {index}};
        case Op::Cbrt:
            return {.below = {number(3), square(index)}};
        case Op::Abs:
            return {.above = {of(Op::Sign)}};
        case Op::Sign:
        case Op::Number:
        case Op::Pi:
        case Op::Euler:
        case Op::Variable:
        case Op::Add:
        case Op::Subtract:
        case Op::Multiply:
        case Op::Divide:
        case Op::Negate:
        case Op::Power:
        case Op::Min:
        case Op::Max:
        case Op::IfLess:
            break;
        }
        __builtin_unreachable();
    }

    NodeIndex rootOfOneMinusSquare(NodeIndex u) {
        const NodeIndex one = number(1);
        return m_graph.add(Op::Sqrt, m_graph.add(Op::Subtract, one, square(u)));
    }

    Graph& m_graph;
    const std::vector<Slope>& m_slopes;
    DerivativeForm m_form;
};

} // namespace

NodeIndex differentiate(Graph& graph, NodeIndex node, std::uint32_t variable, DerivativeForm form) {
    // Forward over the vector: when a node's turn comes, its operands have theirs. No recursion, so
    // that a sum of thousands of terms needs no stack.
    const std::vector<bool> needed = reachable(graph, std::span(&node, 1));
    std::vector<Slope> slopes(node + 1);
    Rules rules(graph, slopes, form);
    for (NodeIndex index = 0; index <= node; ++index) {
        if (!needed[index])
            continue;
        const Node current = graph[index];
        if (current.op == Op::Variable)
            slopes[index] = current.operands[0] == variable ? Slope(graph.number(1)) : std::nullopt;
        else if (arity(current.op) == 0)
            slopes[index] = std::nullopt;
        else
            slopes[index] = rules.derivative(index);
    }
    return slopes[node].value_or(graph.number(0));
}

} // namespace thetascope::expression
