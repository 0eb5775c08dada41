// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/ranking.h"

#include <algorithm>

namespace thetascope::race {

std::vector<std::size_t> ranks(std::span<const Result> results) {
    const auto isBefore = [](const Result& a, const Result& b) {
        return a.best && (!b.best || a.cost.high < b.cost.low);
    };
    std::vector<std::size_t> ranks;
    for (const Result& result : results)
        ranks.push_back(
            1 + static_cast<std::size_t>(std::ranges::count_if(
                    results, [&](const Result& other) { return isBefore(other, result); })));
    return ranks;
}

} // namespace thetascope::race
