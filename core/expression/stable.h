// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

namespace thetascope::expression {

/// Appends a node with the same value as another one, of which no part overflows where the whole
/// does not, and returns it. It knows some forms: log(1 + eᵘ) becomes softplus(u), and so on. If
/// the node contains none of them, the node itself is returned.
NodeIndex stabilized(Graph& graph, NodeIndex node);

} // namespace thetascope::expression
