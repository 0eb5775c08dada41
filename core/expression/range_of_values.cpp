// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/range_of_values.h"

#include "core/expression/product.h"

#include <algorithm>
#include <cmath>
#include <optional>

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

} // namespace

bool isPositive(const Graph& graph, NodeIndex node) {
    return signOf(graph, node, kMaxDepth) == Sign::Positive;
}

bool isNotNegative(const Graph& graph, NodeIndex node) {
    return signOf(graph, node, kMaxDepth) != Sign::Any;
}

} // namespace thetascope::expression
