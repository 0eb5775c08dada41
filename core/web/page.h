// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/experiment/checked.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thetascope::web {

/// OutcomeWords are how an outcome is told on a page, as in the program's window.
struct OutcomeWords {
    descent::Outcome outcome; ///< The outcome.
    descent::Manner manner;   ///< The manner of it.
    std::string mood;         ///< What its colour expresses: "good", "warning", ….
    std::string sign;         ///< One character: "✓".
    std::string brief;        ///< A few words, possibly with %2 for the period.
    std::string ending;       ///< The words with the steps, with %1 for "41 steps".
};

/// Colours are those of a light or a dark page, by the names of the variables of its style, such as
/// "ink" or "contender-0"; each is of the form #rrggbb.
using Colours = std::vector<std::pair<std::string, std::string>>;

/// A PageLook is what a page has from the program's window, so that it looks the same.
struct PageLook {
    std::vector<OutcomeWords> outcomes;
    Colours light;
    Colours dark;
    std::vector<std::string> markers; ///< The shapes of slots 0, 1, …: "disc", "square", ….
};

/// A PageState is how a page begins.
struct PageState {
    std::string title;                 ///< The title of the page; if it is empty, the loss is.
    std::string view = "side-by-side"; ///< "side-by-side" or "overlay".
    std::optional<std::uint64_t> step; ///< The step that is shown; by default the last.
};

/// Returns a web page of an experiment as one HTML document, which needs nothing else: no network,
/// no fonts, no other file.
std::string pageOf(const experiment::Checked& checked, const PageLook& look,
                   const PageState& state = {});

} // namespace thetascope::web
