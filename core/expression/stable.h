// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

namespace thetascope::expression {

/// Appends a node with the value of another one in which no part overflows where the whole does
/// not, as far as its form is known: log(1 + eᵘ) becomes softplus(u), and so on. Where nothing is
/// to be changed, it returns the node itself.
NodeIndex stabilized(Graph& graph, NodeIndex node);

} // namespace thetascope::expression
