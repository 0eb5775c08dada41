// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/suited_rates.h"

#include <algorithm>
#include <utility>

namespace thetascope::experiment {

void suitRates(Experiment& experiment, std::span<const loss::SuitedRate> rates) {
    for (Contender& contender : experiment.contenders) {
        optimizer::Optimizer optimizer = contender.optimizer;
        const optimizer::Recipe* const recipe =
            optimizer::recipeOf(*optimizer.rate, *optimizer.update);
        if (recipe == nullptr)
            continue;
        const auto suited = std::ranges::find(rates, recipe->key, &loss::SuitedRate::recipe);
        if (suited == rates.end())
            continue;
        // cannot fail: the catalogue's rates are within α's range
        (void)optimizer::set(optimizer, "alpha", suited->alpha);
        setOptimizer(contender, std::move(optimizer));
    }
}

} // namespace thetascope::experiment
