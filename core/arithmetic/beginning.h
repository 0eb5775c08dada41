// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/expression/formula.h"

namespace thetascope::arithmetic {

/// A Beginning is what there is room for of a formula: all of it, or its first terms.
struct Beginning {
    Term term;           ///< The terms; a letter "…" stands for those that are left out.
    bool isWhole = true; ///< Whether nothing is left out.
};

/// Returns the beginning of a node of a loss's graph, of about `most` terms, counted as they are
/// written. `most` is at most kMaxTerms. The time that it takes grows with the size of the graph,
/// however long the node would be if it were written out.
Beginning beginningOf(const expression::Graph& graph, expression::NodeIndex node,
                      const expression::Symbols& symbols, double most);

} // namespace thetascope::arithmetic
