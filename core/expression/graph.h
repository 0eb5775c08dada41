// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace thetascope::expression {

/// An Op is the operation of a node.
enum class Op : std::uint8_t {
    Number,   ///< The constant Node::value.
    Pi,       ///< The double nearest to π.
    Euler,    ///< The double nearest to e.
    Variable, ///< A variable; operand 0 is not a node but its number: 0 or 1 in a formula.
    Constant, ///< A named constant: operand 0 is its number, and Node::value is its value.
    Add,      ///< The sum of two operands.
    Subtract, ///< The difference of two operands.
    Multiply, ///< The product of two operands.
    Divide,   ///< The quotient of two operands.
    Negate,   ///< The operand with the opposite sign.
    Power,    ///< The first operand to the power of the second.
    Call,     ///< The value of Node::function for the operands.
};

/// A NodeIndex is the index of a node in its graph.
using NodeIndex = std::uint32_t;

/// A Node is an operation on other nodes.
struct Node {
    Op op = Op::Number;                  ///< The operation.
    Function function{};                 ///< The function, if the operation is Op::Call.
    std::array<NodeIndex, 4> operands{}; ///< The operands, as many as arity() returns.
    double value = 0; ///< The value, if the operation is Op::Number or Op::Constant.

    /// Compares all members. Values are compared bit by bit, so that 0 and −0 are different
    /// numbers.
    friend bool operator==(const Node& a, const Node& b) {
        return a.op == b.op && a.function == b.function && a.operands == b.operands &&
               std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
    }
};

/// A Graph is a vector of nodes in the order of evaluation: the operands of a node come before it.
/// Two nodes are never equal, so a loss and its derivatives in one graph share their common parts.
class Graph {
public:
    /// Appends a node unless there is an equal one. Returns its index.
    NodeIndex add(const Node& node);

    /// Adds a number, as add() does.
    NodeIndex number(double value);
    /// Adds a number as people write it: −2, and −0, is a number with a sign.
    NodeIndex signedNumber(double value);
    /// Adds a variable by its number.
    NodeIndex variable(std::uint32_t number);
    /// Adds a named constant by its number, with its value.
    NodeIndex constant(std::uint32_t number, double value);
    /// Adds an operation on one operand.
    NodeIndex add(Op op, NodeIndex a);
    /// Adds an operation on two operands.
    NodeIndex add(Op op, NodeIndex a, NodeIndex b);
    /// Adds the call of a function of one argument.
    NodeIndex add(Function function, NodeIndex a);
    /// Adds the call of a function of up to four arguments.
    NodeIndex add(Function function, std::initializer_list<NodeIndex> arguments);

    /// Returns a node.
    const Node& operator[](NodeIndex index) const { return m_nodes[index]; }

    /// Changes the values of the named constants: that of number k to values[k]. The nodes keep
    /// their places.
    void setConstants(std::span<const double> values);

    /// Returns all nodes.
    std::span<const Node> nodes() const { return m_nodes; }

private:
    std::size_t slotOf(const Node& node) const;
    void rehash();

    std::vector<Node> m_nodes;
    std::vector<NodeIndex> m_slots; ///< A hash table: each node in the first free slot.
};

/// Returns the number of operands that are nodes: 0 for constants and variables.
std::size_t arity(const Node& node);

/// Returns the operands that are nodes.
std::span<const NodeIndex> operands(const Node& node);

/// Returns for each node whether it is one of the roots, or one of them depends on it.
std::vector<bool> reachable(const Graph& graph, std::span<const NodeIndex> roots);

} // namespace thetascope::expression
