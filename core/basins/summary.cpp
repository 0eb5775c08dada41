// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/summary.h"

#include <algorithm>
#include <vector>

namespace thetascope::basins {

namespace {

/// Returns the longest band in which a fair part arrives. `arrived` has the number of runs for each
/// row or column, each of which has `runs`.
std::optional<Summary::Band> longestBand(const std::vector<std::size_t>& arrived,
                                         std::size_t runs) {
    const double fair =
        std::max(kFairPart * static_cast<double>(*std::ranges::max_element(arrived)),
                 kLeastPart * static_cast<double>(runs));
    const auto isFair = [&](std::size_t i) { return static_cast<double>(arrived[i]) >= fair; };
    std::optional<Summary::Band> longest;
    for (std::size_t i = 0; i < arrived.size(); ++i) {
        if (!isFair(i))
            continue;
        const std::size_t first = i;
        while (i + 1 < arrived.size() && isFair(i + 1))
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

double Summary::share(Fate fate) const {
    const auto found = shares.find(fate);
    return found == shares.end() ? 0 : found->second;
}

Summary summarize(const Map& map, const MapLandmarks& landmarks, double tolerance) {
    std::size_t atLowest = 0;
    std::vector<std::size_t> rows(map.height());
    std::vector<std::size_t> columns(map.width());
    std::vector<std::uint32_t> steps;
    steps.reserve(
        map.pixels()); // growing would need thrice the memory; this is given as it is used
    std::map<Fate, std::size_t> fates;
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const End end = map.at(pixel);
        const std::size_t column = pixel % map.width();
        const std::size_t row = pixel / map.width();
        const Landing where = landmarks.landing(end, tolerance, column, row);
        ++fates[where.fate];
        if (where.fate != Fate::Minimum && where.fate != Fate::AtRest)
            continue;
        steps.push_back(end.steps);
        const std::vector<std::size_t>& lowest = landmarks.at(column, row).lowest;
        if (where.fate == Fate::Minimum &&
            std::ranges::find(lowest, where.minimum) != lowest.end()) {
            ++atLowest;
            ++rows[row];
            ++columns[column];
        }
    }
    const auto share = [&](std::size_t pixels) {
        return static_cast<double>(pixels) / static_cast<double>(map.pixels());
    };
    Summary summary;
    summary.shareAtLowest = share(atLowest);
    summary.shareSettled = share(steps.size());
    for (const auto& [fate, pixels] : fates)
        summary.shares[fate] = share(pixels);
    summary.rowsReachingLowest = longestBand(rows, map.width());
    summary.columnsReachingLowest = longestBand(columns, map.height());
    if (!steps.empty())
        summary.medianSteps = median(steps);
    return summary;
}

} // namespace thetascope::basins
