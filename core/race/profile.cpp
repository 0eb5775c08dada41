// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/profile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::race {

std::vector<double> relativeCosts(std::span<const double> costs) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double least = costs.empty() ? kInfinity : *std::ranges::min_element(costs);
    std::vector<double> relative;
    for (const double cost : costs)
        relative.push_back(std::isfinite(cost) ? cost / least : kInfinity);
    return relative;
}

double profile(std::span<const double> relativeCosts, double tau) {
    const auto within =
        std::ranges::count_if(relativeCosts, [=](double cost) { return cost <= tau; });
    return static_cast<double>(within) / static_cast<double>(relativeCosts.size());
}

} // namespace thetascope::race
