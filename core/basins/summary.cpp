// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/summary.h"

#include <algorithm>
#include <vector>

namespace thetascope::basins {

namespace {

std::optional<Summary::Rows> longestStretch(const std::vector<bool>& reaching) {
    std::optional<Summary::Rows> longest;
    for (std::size_t row = 0; row < reaching.size(); ++row) {
        if (!reaching[row])
            continue;
        const std::size_t first = row;
        while (row + 1 < reaching.size() && reaching[row + 1])
            ++row;
        if (!longest || row - first > longest->last - longest->first)
            longest = {first, row};
    }
    return longest;
}

double median(std::vector<std::uint32_t>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (double(*middle) + double(*std::max_element(values.begin(), middle))) / 2;
}

} // namespace

Summary summarize(const Map& map, const Landmarks& landmarks, double tolerance) {
    const std::optional<std::size_t> lowest = landmarks.lowest();
    std::size_t atLowest = 0;
    std::vector<bool> reaching(map.height());
    std::vector<std::uint32_t> steps;
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const End end = map.at(pixel);
        const Landing where = landing(landmarks, end, tolerance);
        if (where.fate != Fate::Minimum)
            continue;
        steps.push_back(end.steps);
        if (where.minimum == lowest) {
            ++atLowest;
            reaching[pixel / map.width()] = true;
        }
    }
    Summary summary;
    summary.shareAtLowest = static_cast<double>(atLowest) / static_cast<double>(map.pixels());
    summary.rowsReachingLowest = longestStretch(reaching);
    if (!steps.empty())
        summary.medianSteps = median(steps);
    return summary;
}

} // namespace thetascope::basins
