// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/summary.h"

#include <algorithm>
#include <vector>

namespace thetascope::basins {

namespace {

std::optional<Summary::Band> longestBand(const std::vector<bool>& reaching) {
    std::optional<Summary::Band> longest;
    for (std::size_t i = 0; i < reaching.size(); ++i) {
        if (!reaching[i])
            continue;
        const std::size_t first = i;
        while (i + 1 < reaching.size() && reaching[i + 1])
            ++i;
        if (!longest || i - first > longest->last - longest->first)
            longest = {first, i};
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

Summary summarize(const Map& map, const MapLandmarks& landmarks, double tolerance) {
    std::size_t atLowest = 0;
    std::vector<bool> rows(map.height());
    std::vector<bool> columns(map.width());
    std::vector<std::uint32_t> steps;
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const End end = map.at(pixel);
        const std::size_t column = pixel % map.width();
        const std::size_t row = pixel / map.width();
        const Landing where = landmarks.landing(end, tolerance, column, row);
        if (where.fate != Fate::Minimum && where.fate != Fate::AtRest)
            continue;
        steps.push_back(end.steps);
        const std::vector<std::size_t>& lowest = landmarks.at(column, row).lowest;
        if (where.fate == Fate::Minimum &&
            std::ranges::find(lowest, where.minimum) != lowest.end()) {
            ++atLowest;
            rows[row] = true;
            columns[column] = true;
        }
    }
    Summary summary;
    summary.shareAtLowest = static_cast<double>(atLowest) / static_cast<double>(map.pixels());
    summary.shareSettled = static_cast<double>(steps.size()) / static_cast<double>(map.pixels());
    summary.rowsReachingLowest = longestBand(rows);
    summary.columnsReachingLowest = longestBand(columns);
    if (!steps.empty())
        summary.medianSteps = median(steps);
    return summary;
}

} // namespace thetascope::basins
