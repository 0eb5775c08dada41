// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/distribution.h"

#include "core/race/compute.h"

#include <algorithm>
#include <cmath>

namespace thetascope::race {

std::vector<double> distributionTargets() {
    constexpr int kPerDecade = 5;
    constexpr int kDecades = 7;
    std::vector<double> targets;
    for (int i = 0; i <= kPerDecade * kDecades; ++i)
        targets.push_back(std::pow(10, -1 - static_cast<double>(i) / kPerDecade));
    return targets;
}

double Distribution::shareWithin(std::uint32_t most) const {
    const auto within = std::ranges::upper_bound(steps, most) - steps.begin();
    return static_cast<double>(within) / static_cast<double>(pairs);
}

Distribution distribution(const Course& course, const optimizer::Optimizer& optimizer,
                          const std::stop_token& stop) {
    Request request = raceOf(course, optimizer);
    request.rates = {optimizer.settings.front().value};
    Distribution distribution;
    for (const double share : distributionTargets()) {
        request.target = course.depths.target(share);
        const Field field = run(request, stop);
        distribution.pairs += field.starts();
        for (const Finish& finish : field.at(0)) {
            if (finish.hasArrived)
                distribution.steps.push_back(finish.steps);
        }
    }
    std::ranges::sort(distribution.steps);
    return distribution;
}

} // namespace thetascope::race
