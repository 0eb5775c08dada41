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
    /// An Ink says which colour of the theme is mixed into its surface.
    enum class Ink {
        Ground,   ///< None: the colour is the theme's ground.
        Plain,    ///< The ink.
        Resting,  ///< The colour of runs that rest where there is no minimum.
        Circling, ///< The colour of runs that oscillate.
        Bad,      ///< The colour of diverged runs.
    };

    basins::Fate fate; ///< The fate.
    Ink ink;           ///< Which colour the fate has; a minimum has one of its own instead.
    double share;      ///< The share of the ink, from 0 to 1.
    bool hasFiniteEnd; ///< Whether maps of L colour such runs by the scale.
    bool endsByItself; ///< Whether such runs rest before the step limit, so that steps can be told.
    /// The text in the legend, with %1 for the step limit; empty for no entry.
    QString legend = {};
    /// The description of a run, with %1 for its steps and %2 for its end; empty for none.
    QString sentence = {};
    /// What a part of the runs does, with %1 for their percentage; empty if it goes without saying.
    QString part = {};
};

/// Lists all fates, in the order of the legend.
const std::vector<FateRow>& fateRows();

/// Returns the row of a fate.
const FateRow& rowOf(basins::Fate fate);

} // namespace thetascope::ui::maps
