// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <unordered_map>
#include <vector>

namespace thetascope::expression {

/// What a node works out.
enum class Op : std::uint8_t {
    Number,   ///< a constant, Node::value
    Pi,       ///< the double nearest to π
    Euler,    ///< the double nearest to e
    Variable, ///< operand 0 is not a node but the variable's number: 0 (θ or x) or 1 (y)
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,
    Call, ///< Node::function of the operands
};

using NodeIndex = std::uint32_t;

struct Node {
    Op op = Op::Number;
    Function function{}; ///< of a Call
    std::array<NodeIndex, 4> operands{};
    double value = 0;

    /// Values are compared bit by bit: 0 and −0 are two numbers.
    friend bool operator==(const Node& a, const Node& b) {
        return a.op == b.op && a.function == b.function && a.operands == b.operands &&
               std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
    }
};

/// A vector of nodes in evaluation order: a node's operands stand before it. Equal nodes are one
/// node, so a loss and its derivative, appended to the same vector, share what they have in common.
class Graph {
public:
    /// The node, appended unless an equal one is there already.
    NodeIndex add(const Node& node);

    NodeIndex number(double value);
    NodeIndex variable(std::uint32_t number); ///< 0 (θ or x) or 1 (y)
    NodeIndex add(Op op, NodeIndex a);
    NodeIndex add(Op op, NodeIndex a, NodeIndex b);
    NodeIndex add(Function function, NodeIndex a); ///< the function of one argument
    /// Adds the call of a function of any number of arguments.
    NodeIndex add(Function function, std::initializer_list<NodeIndex> arguments);

    const Node& operator[](NodeIndex index) const { return m_nodes[index]; }

    std::span<const Node> nodes() const { return m_nodes; }

private:
    struct Hash {
        std::size_t operator()(const Node& node) const;
    };

    std::vector<Node> m_nodes;
    std::unordered_map<Node, NodeIndex, Hash> m_index;
};

/// Number of operands that are nodes: 0 for constants and variables.
std::size_t arity(const Node& node);

/// The operands that are nodes.
std::span<const NodeIndex> operands(const Node& node);

/// For each node whether the roots need it, the roots included.
std::vector<bool> reachable(const Graph& graph, std::span<const NodeIndex> roots);

} // namespace thetascope::expression
