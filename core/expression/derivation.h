// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/expression/graph.h"
#include "core/expression/product.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace thetascope::expression {

/// A Slope is the node of a derivative, or nothing if the derivative is known to be zero, so that
/// no term is made for it.
using Slope = std::optional<NodeIndex>;

/// A Derivation builds the derivative of one node from those of its operands. It has the functions
/// in which the rules of differentiation are written; new nodes are appended to the graph.
class Derivation {
public:
    /// Makes the derivation of a node. `slopes` are the derivatives of the nodes before it, by
    /// index. All references must outlive the derivation.
    Derivation(Graph& graph, NodeIndex node, const std::vector<Slope>& slopes, DerivativeForm form);

    /// Returns the node that is differentiated.
    const Node& node() const { return m_node; }

    /// Returns the index of the node that is differentiated: f(u).
    NodeIndex value() const { return m_index; }

    /// Returns the index of operand k of the node: u, if it is a function of one argument.
    NodeIndex operand(std::size_t k = 0) const { return m_node.operands[k]; }

    /// Returns the derivative of operand k: u′, if the node is a function of one argument.
    Slope slope(std::size_t k = 0) const { return m_slopes[operand(k)]; }

    /// Returns whether people will read the derivative (DerivativeForm::Written).
    bool isWritten() const { return m_form == DerivativeForm::Written; }

    /// Returns the graph, to which nodes may be appended.
    Graph& graph() { return m_graph; }

    /// Returns the derivative of any node before this one.
    Slope slopeOf(NodeIndex node) const { return m_slopes[node]; }

    /// Appends a number.
    NodeIndex number(double value) { return m_graph.number(value); }

    /// Appends an operation on two nodes.
    NodeIndex add(Op op, NodeIndex a, NodeIndex b) { return m_graph.add(op, a, b); }

    /// Appends the call of a function of one argument.
    NodeIndex call(Function function, NodeIndex a) { return m_graph.add(function, a); }

    /// Appends the call of another function of the same argument: cos u, if sin u is
    /// differentiated.
    NodeIndex of(Function function) { return call(function, operand()); }

    /// Appends a².
    NodeIndex square(NodeIndex a) { return add(Op::Power, a, number(2)); }

    /// A Position says where a slope is among the factors of a product.
    enum class Position {
        Before, ///< It is before the other factors.
        After,  ///< It is after the other factors.
    };

    /// Returns a slope times other factors; `ofSlope` says where the slope is among them.
    Slope times(Slope slope, const Product& factors, Position ofSlope = Position::Before);

    /// Returns a + b, or a − b if `subtract` is true.
    Slope sum(Slope a, Slope b, bool subtract);

    /// Returns f′(u)·u′ by the chain rule, for a function of one argument; `outer` is f′(u).
    Slope chain(const Product& outer) { return times(slope(), outer); }

    /// Returns a slope times other factors that may vanish where the slope is infinite. For
    /// computing, the product is 0 where they are 0, or where `vanishing` is, if that is given: as
    /// e^(−e^−u) fades, it does so faster than e^−u grows.
    Slope timesFading(Slope slope, const Product& factors,
                      std::optional<NodeIndex> vanishing = std::nullopt);

    /// Returns f′(u)·u′ like chain(), where f′(u) may vanish and u′ is infinite.
    Slope chainFading(const Product& outer, std::optional<NodeIndex> vanishing = std::nullopt) {
        return timesFading(slope(), outer, vanishing);
    }

    /// Returns a slope, but 0 where `vanishing` is 0.
    Slope unlessZero(NodeIndex vanishing, NodeIndex slope) {
        return m_graph.add(Function::If, {vanishing, slope, number(0)});
    }

    /// Returns whether timesFading() has to look after a slope.
    bool isInfinite(Slope slope) const;

    /// Returns whether the slope of operand k may be infinite since it grows exponentially; never
    /// for a derivative to be read.
    bool growsExponentially(std::size_t k = 0) const;

    /// Returns whether the first operand and its slope, which is not zero everywhere, may both be 0
    /// at a point, as far as can be told at once.
    bool mayVanishWithSlope() const;

    /// Returns f′(u)·u′ like chain(), where `outer` lacks the divisor `vanishing` of f′(u), which
    /// is 0 where u is. For computing, the slope is 0 where that divisor and u′ are both 0.
    Slope chainOver(const Product& outer, NodeIndex vanishing);

    /// Returns a slope that is `dx` where a < b, `dy` where a > b, and their mean where a = b.
    Slope choice(NodeIndex a, NodeIndex b, Slope dx, Slope dy);

private:
    NodeIndex built(const Product& product);
    NodeIndex cases(NodeIndex a, NodeIndex b, Slope dx, Slope dy);
    NodeIndex meanOf(Slope dx, Slope dy);

    Graph& m_graph;
    const NodeIndex m_index;
    const Node m_node; ///< It is a copy, since the graph grows.
    const std::vector<Slope>& m_slopes;
    const DerivativeForm m_form;
};

} // namespace thetascope::expression
