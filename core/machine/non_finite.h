// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <span>

namespace thetascope::machine {

/// Why a value is infinite or not a number.
enum class NonFinite {
    None,     ///< it is finite
    Overflow, ///< too large for a double: a product, a power, exp, …, or infinity − infinity
              ///< further on
    OutsideDomain, ///< log or √ of a negative number, asin(2), …; or infinite at a singularity: a
                   ///< division by (nearly) zero, log 0
};

/// The cause at a finite point: the nodes below `roots` are worked out one by one, and the first
/// kind of operation that turns finite operands into something not finite decides; OutsideDomain
/// before Overflow. `variables`: one value each, in the order of their numbers.
NonFinite diagnose(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                   std::span<const double> variables);

} // namespace thetascope::machine
