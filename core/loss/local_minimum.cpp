// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/local_minimum.h"

#include <algorithm>

namespace thetascope::loss {

std::vector<LocalMinimum> lowestFirst(const std::vector<Minimum>& minima) {
    std::vector<LocalMinimum> all;
    all.reserve(minima.size());
    for (const Minimum& minimum : minima)
        all.push_back({{minimum.theta, 0}, minimum.loss});
    std::ranges::stable_sort(all, {}, &LocalMinimum::loss);
    return all;
}

std::vector<LocalMinimum> lowestFirst(const Loss& loss, const std::vector<Point>& points) {
    std::vector<LocalMinimum> all;
    all.reserve(points.size());
    for (const Point& point : points)
        all.push_back({point, loss.at(point).loss});
    std::ranges::stable_sort(all, {}, &LocalMinimum::loss);
    return all;
}

} // namespace thetascope::loss
