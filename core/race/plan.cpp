// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/plan.h"

#include "core/descent/stopping_rule.h"

#include <utility>

namespace thetascope::race {

tl::expected<void, std::string> validate(const Plan& plan) {
    const auto fault = [](std::string sentence) { return tl::unexpected(std::move(sentence)); };
    const std::string bounds = "from 1 to " + std::to_string(Plan::kMostOfEach);
    if (plan.losses.empty() || plan.losses.size() > Plan::kMostOfEach)
        return fault("a race must have " + bounds + " losses");
    if (plan.optimizers.empty())
        return fault("there is no visible optimizer to race");
    if (plan.optimizers.size() > Plan::kMostOfEach)
        return fault("a race must have " + bounds + " optimizers");
    if (plan.settings.steps < 1 || plan.settings.steps > descent::kMaxSteps)
        return fault("a race must have from 1 to " + std::to_string(descent::kMaxSteps) + " steps");
    if (auto valid = validate(plan.settings); !valid)
        return valid;
    const std::size_t variants = plan.isTuned ? 9 : 1; // as many settings for each rate
    const std::size_t rows =
        plan.losses.size() * plan.optimizers.size() * plan.settings.rates.count * variants;
    if (rows > Plan::kMostRows || rows * plan.settings.starts > Plan::kMostRuns)
        return fault("a race must have at most " + std::to_string(Plan::kMostRows) +
                     " learning rates on all losses, and " + std::to_string(Plan::kMostRuns) +
                     " runs in all; give fewer losses, rates or starts");
    return {};
}

} // namespace thetascope::race
