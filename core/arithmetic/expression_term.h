// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/expression/formula.h"

namespace thetascope::arithmetic {

/// Longer formulas than this, in terms as they would be written, are not shown.
inline constexpr double kMostTerms = 400;

/// A node of a loss's graph as a tree: a term for each place where it would be written. Omitted
/// where that would be more than kMostTerms.
Term termOf(const expression::Graph& graph, expression::NodeIndex node,
            expression::Variables variables);

/// What a loss's variable is called: "θ", or "x" and "y".
Symbol variableSymbol(expression::Variables variables, std::size_t coordinate);

} // namespace thetascope::arithmetic
