// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/contest.h"
#include "ui/races/entrant.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// A Board is what is known of a comparison on one loss.
struct Board {
    std::shared_ptr<const race::Course> course; ///< What was run on; null if nothing is known.
    std::vector<Entrant> entrants;              ///< The optimizers.
    /// Their results, by entrant; absent where there is none yet.
    std::vector<std::optional<race::Standing>> standings;
    bool isTuned = false;              ///< Whether other settings than α were tuned.
    std::optional<std::size_t> chosen; ///< The index of the chosen entrant.

    /// Returns whether an entrant has a result in which it arrives.
    bool arrives(std::size_t entrant) const {
        return entrant < standings.size() && standings[entrant] && standings[entrant]->result.best;
    }

    /// Returns the result of an entrant that arrives, with its best rate.
    const race::RateResult& best(std::size_t entrant) const {
        const race::Result& result = standings[entrant]->result;
        return result.rates[*result.best];
    }

    /// Returns the ranks of the entrants: see race::ranks(). Those without a result are last.
    std::vector<std::size_t> ranks() const;
};

} // namespace thetascope::ui::races
