// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/entrant.h"

#include "core/race/tuning.h"
#include "ui/theme/plain_text.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::races {

optimizer::Optimizer withoutRate(optimizer::Optimizer optimizer) {
    return race::withRate(std::move(optimizer), 1);
}

std::vector<Entrant> entrantsOf(const experiment::Experiment& experiment, bool all) {
    std::vector<Entrant> entrants;
    for (const experiment::Contender& contender : experiment.contenders) {
        if (contender.visible)
            entrants.push_back(
                {theme::contenderName(contender), contender.slot, contender.optimizer});
    }
    if (!all)
        return entrants;
    const std::size_t own = entrants.size();
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const optimizer::Optimizer named = optimizer::make(recipe);
        const bool isThere =
            std::any_of(entrants.begin(), entrants.begin() + static_cast<std::ptrdiff_t>(own),
                        [&](const Entrant& entrant) {
                            return entrant.optimizer.rate == named.rate &&
                                   entrant.optimizer.update == named.update;
                        });
        if (recipe.offered && !isThere)
            entrants.push_back({QString::fromUtf8(recipe.title.data(),
                                                  static_cast<qsizetype>(recipe.title.size())),
                                std::nullopt, named});
    }
    return entrants;
}

} // namespace thetascope::ui::races
