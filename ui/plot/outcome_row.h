// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"

#include <QString>

#include <vector>

namespace thetascope::ui::plot {

/// A Mood is the judgement that the colour of an outcome expresses.
enum class Mood {
    Plain,    ///< Nothing is judged yet, or any more.
    Good,     ///< What was sought has been found.
    Warning,  ///< It was not found in so many steps.
    Resting,  ///< It rests in the wrong place.
    Circling, ///< It repeats itself for ever.
    Outside,  ///< It is where the loss is undefined.
    Bad,      ///< It runs away.
};

/// An OutcomeRow is how an outcome is shown: its mood, its sign and its words in the user's
/// language. A new outcome is a row in the table of them.
struct OutcomeRow {
    descent::Outcome outcome; ///< The outcome.
    descent::Manner manner;   ///< The manner of it.
    Mood mood;                ///< The mood.
    bool hasLoss;             ///< Whether the final loss is worth telling.
    QString sign;             ///< One character, for where there is no room for a word: "✓".
    QString brief;            ///< A few words, possibly with %2 for the period.
    QString ending; ///< The words with the steps, with %1 for "41 steps": "converged in %1".
    QString end;    ///< Where the run is, with %1 for the point: "converged at %1".
};

/// Lists how all ends are shown.
const std::vector<OutcomeRow>& outcomeRows();

/// Returns how an end is shown.
const OutcomeRow& rowOf(const descent::End& end);

} // namespace thetascope::ui::plot
