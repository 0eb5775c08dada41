// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/entry.h"

#include <utility>

namespace thetascope::race {

std::vector<std::size_t> Entry::ratesIn(basins::Tile tile, std::size_t variant) const {
    const std::size_t first = (firstRow + variant * rates.size()) % tile.count;
    std::vector<std::size_t> indices;
    for (std::size_t i = (tile.index + tile.count - first) % tile.count; i < rates.size();
         i += tile.count)
        indices.push_back(i);
    return indices;
}

std::vector<Entry> entriesOf(const Contest& contest) {
    std::vector<Entry> entries;
    std::size_t rows = 0;
    for (std::size_t course = 0; course < contest.courses.size(); ++course) {
        const RateGrid& grid = contest.courses[course].settings.rates;
        for (std::size_t i = 0; i < contest.optimizers.size(); ++i) {
            const optimizer::Optimizer& set = contest.optimizers[i];
            Entry entry{course, i, contest.isTuned ? tuned(set, grid) : asSet(set, grid), {}, rows};
            entry.rates = entry.variants.front().rates.values(); // all have the same
            rows += entry.variants.size() * entry.rates.size();
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

std::size_t rowsOf(std::span<const Entry> entries) {
    return entries.empty() ? 0
                           : entries.back().firstRow +
                                 entries.back().variants.size() * entries.back().rates.size();
}

Request raceOf(const Contest& contest, const Entry& entry, std::size_t variant) {
    Request request = raceOf(contest.courses[entry.course], entry.variants[variant].optimizer);
    request.rates = entry.rates;
    return request;
}

Standing standingOf(const Entry& entry, std::span<const Field> fields) {
    Standing standing;
    for (std::size_t i = 0; i < entry.variants.size(); ++i) {
        Result result = summarize(entry.rates, fields[i]);
        standing.settings += entry.rates.size();
        if (i == 0)
            standing.asSet = result;
        else if (!(leastCost(result) < leastCost(standing.result)))
            continue;
        standing.optimizer = entry.variants[i].optimizer;
        standing.result = std::move(result);
    }
    if (const auto best = standing.result.best)
        standing.optimizer =
            withRate(std::move(standing.optimizer), standing.result.rates[*best].rate);
    return standing;
}

} // namespace thetascope::race
