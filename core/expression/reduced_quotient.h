// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <optional>

namespace thetascope::expression {

/// Appends c·e^u/(B + A·e^u)ⁿ, where A and B are any nodes, also named constants that may become 0
/// or less. Where u > 0, it is computed as c/(B·e^(−u/n) + A·e^(u − u/n))ⁿ, which does not
/// overflow. For other forms, it returns nothing.
std::optional<NodeIndex> reducedQuotient(Graph& graph, NodeIndex above, NodeIndex base, double n);

} // namespace thetascope::expression
