// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/field.h"

#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace thetascope::loss {

Field field(const Loss& loss, Range x, Range y, std::size_t width, std::size_t height,
            const std::stop_token& stop) {
    Field field{x, y, width, height, sampleGrid(loss, x, y, width, height, stop)};
    std::ranges::replace_if(
        field.values, [](double value) { return std::isinf(value); },
        std::numeric_limits<double>::quiet_NaN());
    return field;
}

namespace {

/// Returns which share of the rectangle is below each level, in ascending order.
std::vector<double> levelShares(std::size_t count) {
    const std::size_t low = count / 3; // these levels are around the minimum
    const std::size_t even = count - low;
    std::vector<double> shares;
    for (std::size_t k = 1; k <= even; ++k)
        shares.push_back(static_cast<double>(k) / static_cast<double>(even + 1));
    for (std::size_t k = 0; k < low; ++k)
        shares.insert(shares.begin(), shares.front() / 2);
    return shares;
}

} // namespace

std::vector<double> contourLevels(const Field& field, std::size_t count) {
    std::vector<double> values;
    std::copy_if(field.values.begin(), field.values.end(), std::back_inserter(values),
                 [](double value) { return !std::isnan(value); });
    std::sort(values.begin(), values.end());
    std::vector<double> levels;
    if (values.empty())
        return levels;
    for (const double share : levelShares(count)) {
        const double level =
            values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
        const double last = levels.empty() ? values.front() : levels.back();
        if (level > last && level < values.back())
            levels.push_back(level);
    }
    return levels;
}

} // namespace thetascope::loss
