// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/contest.h"

#include "core/basins/together.h"
#include "core/race/entry.h"

#include <atomic>
#include <mutex>
#include <utility>

namespace thetascope::race {

void run(const Contest& contest, unsigned threads,
         const std::function<void(std::size_t, std::size_t, Standing)>& done,
         const std::stop_token& stop) {
    const std::vector<Entry> entries = entriesOf(contest);
    std::atomic<std::size_t> next = 0;
    std::mutex oneAtATime;
    basins::together(threads, [&] {
        for (std::size_t i = next++; i < entries.size(); i = next++) {
            const Entry& entry = entries[i];
            std::vector<Field> fields;
            for (std::size_t variant = 0; variant < entry.variants.size(); ++variant)
                fields.push_back(run(raceOf(contest, entry, variant), stop));
            if (stop.stop_requested())
                return;
            Standing standing = standingOf(entry, fields);
            const std::lock_guard lock(oneAtATime);
            done(entry.course, entry.optimizer, std::move(standing));
        }
    });
}

} // namespace thetascope::race
