// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/experiment/checked.h"
#include "core/experiment/shown.h"

#include <string>
#include <vector>

namespace thetascope::web {

/// OutcomeWords are how an outcome is told on a page, as in the program's window.
struct OutcomeWords {
    descent::Outcome outcome = descent::Outcome::Running; ///< The outcome.
    descent::Manner manner = descent::Manner::None;       ///< The manner of it.
    std::string mood;   ///< What its colour expresses: "good", "warning", ….
    std::string sign;   ///< One character: "✓".
    std::string brief;  ///< A few words, possibly with %2 for the period.
    std::string ending; ///< The words with the steps, with %1 for "41 steps".
};

/// Returns a web page of an experiment as one HTML document, which needs nothing else: no network,
/// no fonts, no other file. At first it looks as `shown` says. The page carries the experiment, so
/// that the program can open it again.
std::string pageOf(const experiment::Checked& checked, const experiment::Shown& shown,
                   const std::vector<OutcomeWords>& words);

} // namespace thetascope::web
