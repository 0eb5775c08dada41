// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace thetascope::expression {

/// What a node works out. CONTRIBUTING says what a new function needs besides its row here.
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
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Sinh,
    Cosh,
    Tanh,
    Exp,
    Log,
    Log10,
    Log2,
    Sqrt,
    Cbrt,
    Abs,
    Sign,
    Min,
    Max,
    /// ifless(a, b, x, y): x where a < b, y where a > b, (x + y)/2 where a = b, else not a number.
    /// The derivative of min and max needs it.
    IfLess,
};

using NodeIndex = std::uint32_t;

struct Node {
    Op op = Op::Number;
    std::array<NodeIndex, 4> operands{};
    double value = 0;

    /// Values are compared bit by bit: 0 and −0 are two numbers.
    friend bool operator==(const Node& a, const Node& b) {
        return a.op == b.op && a.operands == b.operands &&
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
std::size_t arity(Op op);

/// The operands that are nodes.
std::span<const NodeIndex> operands(const Node& node);

/// For each node whether the roots need it, the roots included.
std::vector<bool> reachable(const Graph& graph, std::span<const NodeIndex> roots);

} // namespace thetascope::expression
