// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/graph.h"

#include <bit>

namespace thetascope::expression {

std::size_t Graph::Hash::operator()(const Node& node) const {
    std::uint64_t hash =
        static_cast<std::uint64_t>(node.op) ^ std::bit_cast<std::uint64_t>(node.value);
    for (const NodeIndex operand : node.operands)
        hash = (hash ^ operand) * 0x9E3779B97F4A7C15u + (hash >> 29);
    return hash;
}

NodeIndex Graph::add(const Node& node) {
    const auto [found, isNew] = m_index.try_emplace(node, static_cast<NodeIndex>(m_nodes.size()));
    if (isNew)
        m_nodes.push_back(node);
    return found->second;
}

NodeIndex Graph::number(double value) {
    return add(Node{Op::Number, {}, value});
}

NodeIndex Graph::variable(std::uint32_t number) {
    return add(Node{Op::Variable, {number}, 0});
}

NodeIndex Graph::add(Op op, NodeIndex a) {
    return add(Node{op, {a}, 0});
}

NodeIndex Graph::add(Op op, NodeIndex a, NodeIndex b) {
    return add(Node{op, {a, b}, 0});
}

std::size_t arity(Op op) {
    switch (op) {
    case Op::Number:
    case Op::Pi:
    case Op::Euler:
    case Op::Variable:
        return 0;
    case Op::Negate:
    case Op::Sin:
    case Op::Cos:
    case Op::Tan:
    case Op::Asin:
    case Op::Acos:
    case Op::Atan:
    case Op::Sinh:
    case Op::Cosh:
    case Op::Tanh:
    case Op::Exp:
    case Op::Log:
    case Op::Log10:
    case Op::Log2:
    case Op::Sqrt:
    case Op::Cbrt:
    case Op::Abs:
    case Op::Sign:
        return 1;
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Power:
    case Op::Min:
    case Op::Max:
        return 2;
    case Op::IfLess:
        return 4;
    }
    __builtin_unreachable();
}

std::span<const NodeIndex> operands(const Node& node) {
    return std::span(node.operands).first(arity(node.op));
}

std::vector<bool> reachable(const Graph& graph, std::span<const NodeIndex> roots) {
    std::vector<bool> needed(graph.nodes().size());
    for (const NodeIndex root : roots)
        needed[root] = true;
    for (std::size_t i = needed.size(); i-- > 0;)
        if (needed[i])
            for (const NodeIndex operand : operands(graph.nodes()[i]))
                needed[operand] = true;
    return needed;
}

} // namespace thetascope::expression
