// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

namespace thetascope::expression {

/// Returns whether a node is known to be greater than 0 wherever it is a number, also where a part
/// of it is rounded to 0. It only glances at the graph: where it returns false, the node may be
/// positive all the same.
bool isPositive(const Graph& graph, NodeIndex node);

/// Returns whether a node is known not to be less than 0 wherever it is a number.
bool isNotNegative(const Graph& graph, NodeIndex node);

/// Returns whether a node may overflow at arguments of ordinary size since an exponential function
/// does: e^θ or cosh θ, but not θ² or e^(−θ²). It answers at once: false of a node that it does not
/// know.
bool growsExponentially(const Graph& graph, NodeIndex node);

/// Returns whether a node may be infinite at arguments of ordinary size: if it grows exponentially,
/// or has a pole.
bool mayBeInfinite(const Graph& graph, NodeIndex node);

} // namespace thetascope::expression
