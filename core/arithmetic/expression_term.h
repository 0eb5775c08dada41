// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/expression/formula.h"

#include <string_view>

namespace thetascope::arithmetic {

/// A formula with more terms than this, counted as they would be written, is not shown.
inline constexpr double kMaxTerms = 400;

/// Returns a node of a loss's graph as a tree, in which a shared node is repeated wherever it would
/// be written. If that makes more than kMaxTerms terms, the result is Kind::Omitted.
Term termOf(const expression::Graph& graph, expression::NodeIndex node,
            const expression::Symbols& symbols);

/// Returns the symbol of a name of a formula: "θ", or "θ₁", whose subscript becomes an index.
Symbol symbolOf(std::string_view name);

} // namespace thetascope::arithmetic
