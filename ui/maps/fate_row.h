// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"

#include <QString>

#include <vector>

namespace thetascope::ui::maps {

/// A FateRow is how maps show the runs that ended in one way: their colour and their words in the
/// user's language. A new fate is a row in the table of them.
struct FateRow {
    /// What is mixed into the surface for the colour; Ground means the ground of plots as it is.
    enum class Ink { Ground, Plain, Bad };

    basins::Fate fate;   ///< The fate.
    Ink ink;             ///< What is mixed into the surface. A minimum has a colour of its own.
    double share;        ///< The share of the ink, from 0 to 1.
    bool hasFiniteEnd;   ///< Whether maps of L or of steps give such runs a colour of their scale.
    QString legend = {}; ///< The words of the legend, with %1 for the step limit; empty: no entry.
    QString sentence = {}; ///< The words under the mouse, with %1 for steps and %2 for the end.
};

/// Lists all fates, in the order of the legend.
const std::vector<FateRow>& fateRows();

/// Returns the row of a fate.
const FateRow& rowOf(basins::Fate fate);

} // namespace thetascope::ui::maps
