// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/exponentials.h"
#include "core/expression/graph.h"

#include <optional>

namespace thetascope::expression {

/// A Factored is a product as an exponential times the other factors.
struct Factored {
    Exponential known;               ///< The product of the factors that are exponentials.
    std::optional<NodeIndex> rest{}; ///< The product of the other factors, if there are any.
};

/// Returns whether a factor of a node is a power of e.
bool hasPowerOfE(const Graph& graph, NodeIndex node);

/// Takes the exponentials out of a product or a quotient. If no factor is a power of e, the node is
/// the only other factor.
Factored factored(Graph& graph, NodeIndex node);

/// Appends the node of an exponential.
NodeIndex nodeOf(Graph& graph, const Exponential& term);

/// Appends the product of a number and a node.
NodeIndex scaled(Graph& graph, double factor, NodeIndex node);

/// Appends a node to the power of a number.
NodeIndex raised(Graph& graph, NodeIndex base, double power);

} // namespace thetascope::expression
