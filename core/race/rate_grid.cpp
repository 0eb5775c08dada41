// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/rate_grid.h"

#include "core/basins/axis.h"
#include "core/race/compute.h"

#include <cmath>

namespace thetascope::race {

std::vector<double> RateGrid::values() const {
    basins::Axis axis;
    axis.low = low;
    axis.high = high;
    axis.logarithmic = true;
    std::vector<double> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(axis.value(i, count));
    return values;
}

tl::expected<void, std::string> validate(const RateGrid& grid) {
    const auto isPositive = [](double value) { return std::isfinite(value) && value > 0; };
    if (!isPositive(grid.low) || !isPositive(grid.high) || grid.high < grid.low)
        return tl::unexpected(
            std::string("the learning rates must be two numbers above 0, the lower first"));
    if (grid.count < 1 || grid.count > kMost)
        return tl::unexpected("there must be from 1 to " + std::to_string(kMost) +
                              " learning rates");
    return {};
}

} // namespace thetascope::race
