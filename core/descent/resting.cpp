// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/resting.h"

#include <algorithm>
#include <cmath>

namespace thetascope::descent {

namespace {

constexpr double kShortLeastStep = 1e-4; ///< In widths of the extent.

} // namespace

Resting restingOf(const optimizer::Optimizer& optimizer, const StoppingRule& until,
                  const loss::Extent& extent, std::size_t dimension) {
    Resting resting{.tolerance = until.tolerance, .steps = Resting::kLeast};
    if (until.tolerance == 0)
        return resting;
    for (const optimizer::Rule* const rule : {optimizer.rate, optimizer.update}) {
        if (rule->inertia) {
            const double steps = std::ceil(2 / (1 - optimizer.value(rule->inertia->key)));
            resting.steps = static_cast<std::uint64_t>(
                std::clamp(steps, double(Resting::kLeast), double(Resting::kMost)));
        }
        if (rule->leastStep) {
            const double least = optimizer.value(rule->leastStep->key);
            // Around a minimum the rule makes its least step and, where the slope keeps its sign
            // once, a little more.
            if (least < kShortLeastStep * loss::leastWidth(extent, dimension))
                resting.tolerance =
                    std::max(resting.tolerance, 2 * least * std::sqrt(double(dimension)));
        }
    }
    return resting;
}

} // namespace thetascope::descent
