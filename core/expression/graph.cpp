// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/graph.h"

#include "core/expression/function_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace thetascope::expression {

namespace {

constexpr NodeIndex kFree = std::numeric_limits<NodeIndex>::max();
constexpr std::size_t kLeastSlots = 64;

std::uint64_t hashOf(const Node& node) {
    std::uint64_t hash =
        (static_cast<std::uint64_t>(node.op) | static_cast<std::uint64_t>(node.function) << 8) ^
        std::bit_cast<std::uint64_t>(node.value);
    for (const NodeIndex operand : node.operands)
        hash = (hash ^ operand) * 0x9E3779B97F4A7C15u + (hash >> 29);
    return hash ^ hash >> 32; // the low bits pick the slot
}

} // namespace

/// Returns the slot of a node, or the free one that it would get.
std::size_t Graph::slotOf(const Node& node) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(node) & mask;
    while (m_slots[slot] != kFree && !(m_nodes[m_slots[slot]] == node))
        slot = (slot + 1) & mask;
    return slot;
}

void Graph::rehash() {
    // at most half of the slots, whose number is a power of 2, get taken before the next time
    m_slots.assign(std::bit_ceil(std::max(4 * m_nodes.size(), kLeastSlots)), kFree);
    for (NodeIndex index = 0; index < m_nodes.size(); ++index)
        m_slots[slotOf(m_nodes[index])] = index;
}

NodeIndex Graph::add(const Node& node) {
    if (2 * m_nodes.size() >= m_slots.size())
        rehash();
    const std::size_t slot = slotOf(node);
    if (m_slots[slot] == kFree) {
        m_slots[slot] = static_cast<NodeIndex>(m_nodes.size());
        m_nodes.push_back(node);
    }
    return m_slots[slot];
}

void Graph::setConstants(std::span<const double> values) {
    for (Node& node : m_nodes)
        if (node.op == Op::Constant)
            node.value = values[node.operands[0]];
    m_slots.clear(); // for the next add(), if there is one
}

NodeIndex Graph::number(double value) {
    return add(Node{.op = Op::Number, .value = value});
}

NodeIndex Graph::signedNumber(double value) {
    return std::signbit(value) ? add(Op::Negate, number(-value)) : number(value);
}

NodeIndex Graph::variable(std::uint32_t number) {
    return add(Node{.op = Op::Variable, .operands = {number}});
}

NodeIndex Graph::constant(std::uint32_t number, double value) {
    return add(Node{.op = Op::Constant, .operands = {number}, .value = value});
}

NodeIndex Graph::add(Op op, NodeIndex a) {
    return add(Node{.op = op, .operands = {a}});
}

NodeIndex Graph::add(Op op, NodeIndex a, NodeIndex b) {
    return add(Node{.op = op, .operands = {a, b}});
}

NodeIndex Graph::add(Function function, NodeIndex a) {
    return add(function, {a});
}

NodeIndex Graph::add(Function function, std::initializer_list<NodeIndex> arguments) {
    Node node{.op = Op::Call, .function = function};
    std::ranges::copy(arguments, node.operands.begin());
    return add(node);
}

std::size_t arity(const Node& node) {
    switch (node.op) {
    case Op::Number:
    case Op::Pi:
    case Op::Euler:
    case Op::Variable:
    case Op::Constant:
        return 0;
    case Op::Negate:
        return 1;
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Power:
        return 2;
    case Op::Call:
        return functionRow(node.function).arity;
    }
    __builtin_unreachable();
}

std::span<const NodeIndex> operands(const Node& node) {
    return std::span(node.operands).first(arity(node));
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
