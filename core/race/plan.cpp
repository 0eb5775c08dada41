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
    return validate(plan.settings);
}

} // namespace thetascope::race
