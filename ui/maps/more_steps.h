// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "ui/maps/map.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// A StepsOffer is made where nearly all runs of some maps are still moving at the step limit, so
/// that these maps show little: to compute them with more steps.
struct StepsOffer {
    std::size_t empty = 0;     ///< The number of maps that show little.
    std::size_t maps = 0;      ///< The number of all maps that are shown together.
    double settled = 0;        ///< The share of the runs of these few, from 0 to 1, that settled.
    descent::StoppingRule now; ///< The stopping rule of the maps.
    std::uint64_t more = 0;    ///< The number of steps offered.

    /// Compares all members.
    friend bool operator==(const StepsOffer&, const StepsOffer&) = default;
};

/// Returns what to offer for maps that are shown together: nothing unless all are complete, and in
/// one of them fewer than a tenth of the runs have settled and most are still moving.
std::optional<StepsOffer> stepsOffer(const std::vector<const Map*>& maps);

/// Says why more steps are offered: "Only 3 % come to rest within 200 steps."
QString reasonText(const StepsOffer& offer);

/// Says the same in a few words: "Only 3 % at rest".
QString briefReasonText(const StepsOffer& offer);

/// Returns the caption of the button for it: "Compute with 2000".
QString captionText(const StepsOffer& offer);

} // namespace thetascope::ui::maps
