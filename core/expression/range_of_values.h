// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

namespace thetascope::expression {

/// Returns whether a node is known to be greater than 0 wherever it is a number, also where a part
/// of it is rounded to 0. It answers at once: a node that it does not know may be positive as well.
bool isPositive(const Graph& graph, NodeIndex node);

/// Returns whether a node is known not to be less than 0 wherever it is a number.
bool isNotNegative(const Graph& graph, NodeIndex node);

} // namespace thetascope::expression
