// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <optional>
#include <vector>

namespace thetascope::expression {

/// A product taken apart: coefficient × above₁ × above₂ … / (below₁ × …). The derivative is made of
/// these, so that it comes out as people write it.
struct Product {
    double coefficient = 1;
    std::vector<NodeIndex> above;
    std::vector<NodeIndex> below;
};

/// Factors of the left one first; coefficients are multiplied where the result is a short number.
Product multiply(Graph& graph, Product left, const Product& right);

/// The factors of a node; a node that is no product is its own only factor.
Product factor(const Graph& graph, NodeIndex node);

/// The node of a product, appended to the graph.
NodeIndex build(Graph& graph, const Product& product);

/// The same, where factors may be far larger or smaller than their product: multiplied and divided
/// in turn where there is more than one to divide by, so that large ones meet.
NodeIndex buildInTurn(Graph& graph, const Product& product);

/// The value of a number, or of a number with a minus before it.
std::optional<double> literal(const Graph& graph, NodeIndex node);

} // namespace thetascope::expression
