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

/// A slope is the node of a derivative. There is none where the derivative is zero by structure, so
/// that no term is made for it.
using Slope = std::optional<NodeIndex>;

/// A derivation works out the derivative of one node from those of its operands. It offers what the
/// rules of differentiation are written with; nodes that they need are appended to the graph.
class Derivation {
public:
    /// `slopes` holds the derivatives of the nodes before this one, by their number. All references
    /// must outlive the derivation.
    Derivation(Graph& graph, NodeIndex node, const std::vector<Slope>& slopes, DerivativeForm form);

    /// Returns the node that is differentiated.
    const Node& node() const { return m_node; }

    /// Returns the number of the node itself: f(u).
    NodeIndex value() const { return m_index; }

    /// Returns operand k of the node: u, of a function of one argument.
    NodeIndex operand(std::size_t k = 0) const { return m_node.operands[k]; }

    /// Returns the derivative of operand k: u′, of a function of one argument.
    Slope slope(std::size_t k = 0) const { return m_slopes[operand(k)]; }

    /// Tells whether people will read the derivative (DerivativeForm::Written).
    bool isWritten() const { return m_form == DerivativeForm::Written; }

    Graph& graph() { return m_graph; }

    /// Returns the derivative of any node before this one.
    Slope slopeOf(NodeIndex node) const { return m_slopes[node]; }

    NodeIndex number(double value) { return m_graph.number(value); }

    NodeIndex add(Op op, NodeIndex a, NodeIndex b) { return m_graph.add(op, a, b); }

    NodeIndex call(Function function, NodeIndex a) { return m_graph.add(function, a); }

    /// Returns another function of the same argument: cos u, while sin u is differentiated.
    NodeIndex of(Function function) { return call(function, operand()); }

    NodeIndex square(NodeIndex a) { return add(Op::Power, a, number(2)); }

    /// The slope of a product stands before the other factors, or after them.
    enum class Place { Before, After };

    /// Returns a slope times some factors.
    Slope times(Slope slope, const Product& factors, Place ofSlope = Place::Before);

    /// Returns a + b, or a − b.
    Slope sum(Slope a, Slope b, bool subtract);

    /// Returns f′(u)·u′, by the chain rule, of a function of one argument.
    Slope chain(const Product& outer) { return times(slope(), outer); }

    /// Returns x′ where a < b, y′ where a > b, and their mean where a = b.
    Slope choice(NodeIndex a, NodeIndex b, Slope dx, Slope dy);

private:
    NodeIndex built(const Product& product);

    Graph& m_graph;
    const NodeIndex m_index;
    const Node m_node; ///< It is a copy: the graph grows.
    const std::vector<Slope>& m_slopes;
    const DerivativeForm m_form;
};

} // namespace thetascope::expression
