// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/rows.h"

#include "core/basins/together.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace thetascope::race {

namespace {

/// About so many runs are begun together: enough for their lanes to be full most of the time, and
/// few enough for all threads to have something to do.
constexpr std::size_t kRunsOfAJob = 2048;

/// Rates of one variant that one thread runs.
struct Job {
    std::size_t entry;
    std::size_t variant;
    std::size_t begin; ///< The first of them, counted among those of the tile.
    std::size_t end;   ///< The one after the last.
};

/// What there is to do, and what is done, of the rows of a tile.
class Work {
public:
    Work(const Contest& contest, std::span<const Entry> entries, basins::Tile tile)
        : m_contest(contest)
        , m_entries(entries)
        , m_tile(tile)
        , m_fields(entries.size())
        , m_left(entries.size()) {
        for (std::size_t entry = 0; entry < entries.size(); ++entry)
            addJobs(entry);
    }

    /// Takes the next job; null if there are no more.
    const Job* take() {
        const std::size_t next = m_next++;
        return next < m_jobs.size() ? &m_jobs[next] : nullptr;
    }

    /// Returns what is to be run for a job.
    Request requestOf(const Job& job) const {
        const Entry& entry = m_entries[job.entry];
        Request request = raceOf(m_contest, entry, job.variant);
        const std::vector<std::size_t> rates = entry.ratesIn(m_tile, job.variant);
        request.rates.clear();
        for (std::size_t i = job.begin; i < job.end; ++i)
            request.rates.push_back(entry.rates[rates[i]]);
        return request;
    }

    /// Keeps what a job has found. Returns the fields of its entry if they are complete now.
    std::vector<Field> keep(const Job& job, Field found) {
        std::vector<Field>& fields = m_fields[job.entry];
        if (fields.empty())
            fields = fieldsFor(m_contest, m_entries[job.entry], m_tile);
        const std::span<const Finish> finishes = found.all();
        std::ranges::copy(
            finishes,
            fields[job.variant].all().subspan(job.begin * found.starts(), finishes.size()).begin());
        return --m_left[job.entry] == 0 ? std::exchange(fields, {}) : std::vector<Field>();
    }

private:
    void addJobs(std::size_t entry) {
        const std::size_t starts = m_contest.courses[m_entries[entry].course].starts.size();
        const std::size_t most = std::max<std::size_t>(1, kRunsOfAJob / starts);
        for (std::size_t v = 0; v < m_entries[entry].variants.size(); ++v) {
            const std::size_t rates = m_entries[entry].ratesIn(m_tile, v).size();
            for (std::size_t begin = 0; begin < rates; begin += most, ++m_left[entry])
                m_jobs.push_back({entry, v, begin, std::min(begin + most, rates)});
        }
    }

    const Contest& m_contest;
    std::span<const Entry> m_entries;
    basins::Tile m_tile;
    std::vector<Job> m_jobs;
    std::vector<std::vector<Field>> m_fields; ///< By entry; empty before and after it is run.
    std::vector<std::size_t> m_left;          ///< The number of jobs of each entry to be kept.
    std::atomic<std::size_t> m_next = 0;
};

} // namespace

std::vector<Field> fieldsFor(const Contest& contest, const Entry& entry, basins::Tile tile) {
    std::vector<Field> fields;
    for (std::size_t v = 0; v < entry.variants.size(); ++v)
        fields.emplace_back(entry.ratesIn(tile, v).size(),
                            contest.courses[entry.course].starts.size());
    return fields;
}

void runRows(const Contest& contest, std::span<const Entry> entries, basins::Tile tile,
             unsigned threads, const std::function<void(const Entry&, std::vector<Field>)>& done,
             std::atomic<std::size_t>& finished, const std::stop_token& stop) {
    Work work(contest, entries, tile);
    std::mutex oneAtATime;
    basins::together(threads, [&] {
        while (const Job* const job = work.take()) {
            Field found = run(work.requestOf(*job), stop);
            if (stop.stop_requested())
                return;
            finished += found.rates();
            std::vector<Field> fields;
            {
                const std::lock_guard lock(oneAtATime);
                fields = work.keep(*job, std::move(found));
            }
            if (!fields.empty())
                done(entries[job->entry], std::move(fields));
        }
    });
}

} // namespace thetascope::race
