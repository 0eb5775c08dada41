// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"

#include <QString>

#include <vector>

namespace thetascope::ui::plot {

/// A Mood is the judgement that the colour of an outcome expresses.
enum class Mood { Plain, Good, Warning, Bad };

/// An OutcomeRow is how an outcome is shown: its mood, its sign and its words in the user's
/// language. A new outcome is a row in the table of them.
struct OutcomeRow {
    descent::Outcome outcome; ///< The outcome.
    Mood mood;                ///< The mood. If it is Bad, outcomeText() omits the final loss.
    QString sign;             ///< One character, for where there is no room for a word: "✓".
    QString brief;            ///< A few words, possibly with %1 for the number of steps.
    QString ending; ///< The words with the steps, with %1 for "41 steps": "converged in %1".
    QString end;    ///< Where the run is, with %1 for the point: "converged at %1".
};

/// Lists how all outcomes are shown.
const std::vector<OutcomeRow>& outcomeRows();

/// Returns how an outcome is shown.
const OutcomeRow& rowOf(descent::Outcome outcome);

} // namespace thetascope::ui::plot
