// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <optional>
#include <vector>

namespace thetascope::expression {

/// A Product is the factors of a term. Derivatives are built from products, so that they look as
/// people write them.
struct Product {
    double coefficient = 1;             ///< The number by which all is multiplied.
    std::vector<NodeIndex> numerator;   ///< The factors of the numerator.
    std::vector<NodeIndex> denominator; ///< The factors of the denominator.
};

/// Returns left·right, with the factors of `left` first. The coefficients are multiplied if the
/// result is a short number, and else the right one becomes a factor.
Product multiply(Graph& graph, Product left, const Product& right);

/// Returns the factors of a node. A node that is not a product is its own only factor.
Product factor(const Graph& graph, NodeIndex node);

/// Appends a product to the graph as a fraction. Returns its node.
NodeIndex build(Graph& graph, const Product& product);

/// Appends a product to the graph and returns its node. If the denominator has several factors,
/// multiplications and divisions alternate, which avoids overflow where factors are far larger or
/// smaller than the product.
NodeIndex buildInTurn(Graph& graph, const Product& product);

/// Appends a product divided by `vanishing` and returns its node, like buildInTurn() without a
/// divisor. The result is 0 where both the product and the divisor are 0.
NodeIndex buildInTurn(Graph& graph, const Product& product, NodeIndex vanishing);

/// Returns u if a node is the call f(u) of a function, and nothing for other nodes.
std::optional<NodeIndex> argumentOf(const Graph& graph, Function function, NodeIndex node);

/// Returns the value of a node that is a number or a negated number, or nothing for other nodes.
std::optional<double> literal(const Graph& graph, NodeIndex node);

} // namespace thetascope::expression
