// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/range_of_values.h"

#include "core/expression/product.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace thetascope::expression {

namespace {

/// Parts that are nested deeper are not looked at.
constexpr std::size_t kMaxDepth = 12;

/// What is known of a node's values.
enum class Sign { Any, NotNegative, Positive };

Sign signOfCall(const Node& node) {
    switch (node.function) {
    case Function::Cosh: // at least 1
        return Sign::Positive;
    case Function::Exp: // these are rounded to 0 far out
    case Function::Exp2:
    case Function::Sigmoid:
    case Function::Softplus:
    case Function::Sech:
    case Function::Erfc:
    case Function::LogCosh:
    case Function::Sqrt:
    case Function::Abs:
    case Function::Hypot:
        return Sign::NotNegative;
    default:
        return Sign::Any;
    }
}

Sign signOf(const Graph& graph, NodeIndex index, std::size_t depth) {
    if (depth == 0)
        return Sign::Any;
    const Node& node = graph[index];
    const auto of = [&](std::size_t k) { return signOf(graph, node.operands[k], depth - 1); };
    switch (node.op) {
    case Op::Number: // a named constant may be changed without a new derivative
        return node.value > 0 ? Sign::Positive : node.value == 0 ? Sign::NotNegative : Sign::Any;
    case Op::Pi:
    case Op::Euler:
        return Sign::Positive;
    case Op::Add: {
        const Sign a = of(0);
        const Sign b = a == Sign::Any ? Sign::Any : of(1);
        return std::min(a, b) == Sign::Any ? Sign::Any : std::max(a, b);
    }
    case Op::Multiply:
    case Op::Divide:
        if (node.op == Op::Multiply && node.operands[0] == node.operands[1])
            return Sign::NotNegative;
        return of(0) != Sign::Any && of(1) != Sign::Any ? Sign::NotNegative : Sign::Any;
    case Op::Power: {
        const std::optional<double> exponent = literal(graph, node.operands[1]);
        const bool isEven = exponent && std::fmod(*exponent, 2) == 0;
        return isEven || of(0) != Sign::Any ? Sign::NotNegative : Sign::Any;
    }
    case Op::Call:
        return signOfCall(node);
    case Op::Variable:
    case Op::Constant:
    case Op::Subtract:
    case Op::Negate:
        return Sign::Any;
    }
    __builtin_unreachable();
}

bool isNotPositive(const Graph& graph, NodeIndex index, std::size_t depth) {
    if (depth == 0)
        return false;
    const Node& node = graph[index];
    const auto [a, b] = std::pair(node.operands[0], node.operands[1]);
    switch (node.op) {
    case Op::Number:
        return node.value <= 0;
    case Op::Negate:
        return signOf(graph, a, depth - 1) != Sign::Any;
    case Op::Multiply:
    case Op::Divide:
        return (isNotPositive(graph, a, depth - 1) && signOf(graph, b, depth - 1) != Sign::Any) ||
               (isNotPositive(graph, b, depth - 1) && signOf(graph, a, depth - 1) != Sign::Any);
    default:
        return false;
    }
}

bool dependsOnVariable(const Graph& graph, NodeIndex index, std::size_t depth) {
    const Node& node = graph[index];
    if (node.op == Op::Variable || depth == 0)
        return true;
    return std::ranges::any_of(operands(node), [&](NodeIndex operand) {
        return dependsOnVariable(graph, operand, depth - 1);
    });
}

/// Finds out whether a node may be infinite, with or without poles.
class Growth {
public:
    Growth(const Graph& graph, bool withPoles)
        : m_graph(graph)
        , m_withPoles(withPoles) {}

    bool isIn(NodeIndex index, std::size_t depth) const {
        if (depth == 0)
            return false;
        const Node& node = m_graph[index];
        switch (node.op) {
        case Op::Divide:
            return isIn(node.operands[0], depth - 1) || isPole(node.operands[1], depth - 1);
        case Op::Power:
            return isInPower(node, depth);
        case Op::Call:
            return isInCall(node, depth);
        default:
            return isInOperands(node, depth);
        }
    }

private:
    bool isInOperands(const Node& node, std::size_t depth) const {
        return std::ranges::any_of(operands(node),
                                   [&](NodeIndex operand) { return isIn(operand, depth - 1); });
    }

    bool isPole(NodeIndex divisor, std::size_t depth) const {
        if (!m_withPoles || depth == 0)
            return false;
        const Node& node = m_graph[divisor];
        const auto of = [&](std::size_t k) { return isPole(node.operands[k], depth - 1); };
        if (node.op == Op::Multiply)
            return of(0) || of(1);
        if (node.op == Op::Call && node.function == Function::Sqrt)
            return of(0);
        if (node.op == Op::Power && literal(m_graph, node.operands[1]).value_or(0) > 0)
            return of(0);
        return signOf(m_graph, divisor, depth) != Sign::Positive &&
               dependsOnVariable(m_graph, divisor, depth);
    }

    bool isInPower(const Node& node, std::size_t depth) const {
        const auto [base, exponent] = std::pair(node.operands[0], node.operands[1]);
        if (dependsOnVariable(m_graph, exponent, depth - 1))
            return m_graph[base].op != Op::Euler || !isNotPositive(m_graph, exponent, depth - 1);
        if (literal(m_graph, exponent).value_or(0) < 0)
            return isPole(base, depth - 1);
        return isIn(base, depth - 1);
    }

    bool isInCall(const Node& node, std::size_t depth) const {
        switch (node.function) {
        case Function::Exp:
        case Function::Exp2:
        case Function::Expm1:
            return !isNotPositive(m_graph, node.operands[0], depth - 1);
        case Function::Sinh:
        case Function::Cosh:
            return true;
        case Function::Sin: // these are bounded
        case Function::Cos:
        case Function::Atan:
        case Function::Tanh:
        case Function::Erf:
        case Function::Erfc:
        case Function::Sign:
        case Function::Sigmoid:
        case Function::Sech:
        case Function::Ratio: // its divisor vanishes where it is a kink
            return false;
        default:
            return isInOperands(node, depth);
        }
    }

    const Graph& m_graph;
    const bool m_withPoles;
};

} // namespace

bool isPositive(const Graph& graph, NodeIndex node) {
    return signOf(graph, node, kMaxDepth) == Sign::Positive;
}

bool growsExponentially(const Graph& graph, NodeIndex node) {
    return Growth(graph, false).isIn(node, kMaxDepth);
}

bool mayBeInfinite(const Graph& graph, NodeIndex node) {
    return Growth(graph, true).isIn(node, kMaxDepth);
}

bool isNotNegative(const Graph& graph, NodeIndex node) {
    return signOf(graph, node, kMaxDepth) != Sign::Any;
}

} // namespace thetascope::expression
