// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of a contest are the same in whatever parts they are run.
#include "core/race/rows.h"
#include "tests/core/race/courses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <vector>

namespace thetascope::race {
namespace {

Contest contestInRows(bool isTuned) {
    const Settings settings{.rates = {1e-3, 1, 7}, .starts = 12, .steps = 60};
    Contest contest;
    contest.courses = {courseOn("sin 2θ · log θ²", {{-6, 6}, {-6, 6}}, settings),
                       courseOn("(x²+y−11)²+(x+y²−7)²", {{-6, 6}, {-6, 6}}, settings)};
    contest.optimizers = optimizersOf({"gd", "momentum:mu=0.7", "rprop"});
    contest.isTuned = isTuned;
    return contest;
}

bool isSame(const Finish& a, const Finish& b) {
    return std::bit_cast<std::uint64_t>(a.loss) == std::bit_cast<std::uint64_t>(b.loss) &&
           a.steps == b.steps && a.hasArrived == b.hasArrived;
}

/// Runs a tile; the fields are by entry and variant.
std::vector<std::vector<Field>> fieldsOf(const Contest& contest, basins::Tile tile,
                                         unsigned threads) {
    const std::vector<Entry> entries = entriesOf(contest);
    std::vector<std::vector<Field>> all(entries.size());
    std::atomic<std::size_t> finished = 0;
    runRows(
        contest, entries, tile, threads,
        [&](const Entry& entry, std::vector<Field> fields) {
            all[static_cast<std::size_t>(&entry - entries.data())] = std::move(fields);
        },
        finished);
    EXPECT_EQ(finished, tile.rows(rowsOf(entries)));
    return all;
}

TEST(Rows, numbers_goOnFromRaceToRace) {
    const Contest contest = contestInRows(false);
    const std::vector<Entry> entries = entriesOf(contest);
    ASSERT_EQ(entries.size(), 6U);
    EXPECT_EQ(rowsOf(entries), 42U);
    EXPECT_EQ(entries[1].firstRow, 7U);
    EXPECT_EQ(entries[0].ratesIn({0, 3}, 0), (std::vector<std::size_t>{0, 3, 6}));
    EXPECT_EQ(entries[1].ratesIn({0, 3}, 0), (std::vector<std::size_t>{2, 5}));
    EXPECT_EQ(entries[1].ratesIn({41, 42}, 0), (std::vector<std::size_t>{}));
    EXPECT_EQ(entries[5].ratesIn({41, 42}, 0), (std::vector<std::size_t>{6}));
}

TEST(Rows, everyRow_isInOneTile) {
    for (const bool isTuned : {false, true}) {
        const std::vector<Entry> entries = entriesOf(contestInRows(isTuned));
        for (const std::size_t count : {1U, 2U, 5U, 1000U}) {
            std::size_t rows = 0;
            for (std::size_t index = 0; index < count; ++index) {
                std::size_t own = 0;
                for (const Entry& entry : entries) {
                    for (std::size_t v = 0; v < entry.variants.size(); ++v)
                        own += entry.ratesIn({index, count}, v).size();
                }
                EXPECT_EQ(own, (basins::Tile{index, count}.rows(rowsOf(entries))));
                rows += own;
            }
            EXPECT_EQ(rows, rowsOf(entries));
        }
    }
}

TEST(Rows, tiles_haveTheBitsOfTheWhole) {
    const Contest contest = contestInRows(true);
    const std::vector<Entry> entries = entriesOf(contest);
    const auto whole = fieldsOf(contest, {}, 2);
    for (const std::size_t count : {2U, 5U}) {
        for (std::size_t index = 0; index < count; ++index) {
            const basins::Tile tile{index, count};
            const auto part = fieldsOf(contest, tile, 1);
            for (std::size_t e = 0; e < entries.size(); ++e) {
                for (std::size_t v = 0; v < entries[e].variants.size(); ++v) {
                    const std::vector<std::size_t> rates = entries[e].ratesIn(tile, v);
                    for (std::size_t own = 0; own < rates.size(); ++own)
                        EXPECT_TRUE(std::ranges::equal(part[e][v].at(own),
                                                       whole[e][v].at(rates[own]), isSame));
                }
            }
        }
    }
}

TEST(Rows, standings_areThoseOfTheContest) {
    for (const bool isTuned : {false, true}) {
        const Contest contest = contestInRows(isTuned);
        const std::vector<Entry> entries = entriesOf(contest);
        const auto fields = fieldsOf(contest, {}, 2);
        run(contest, 1, [&](std::size_t course, std::size_t optimizer, const Standing& standing) {
            const std::size_t e = course * contest.optimizers.size() + optimizer;
            const Standing own = standingOf(entries[e], fields[e]);
            EXPECT_EQ(own.optimizer, standing.optimizer);
            EXPECT_EQ(own.settings, standing.settings);
            EXPECT_EQ(own.result.best, standing.result.best);
            EXPECT_EQ(leastCost(own.result), leastCost(standing.result));
            EXPECT_EQ(leastCost(own.asSet), leastCost(standing.asSet));
        });
    }
}

TEST(Rows, stopped_endSoon) {
    Contest contest = contestInRows(false);
    contest.courses.front().settings.steps = 100'000'000;
    std::stop_source stop;
    stop.request_stop();
    std::atomic<std::size_t> finished = 0;
    const std::vector<Entry> entries = entriesOf(contest);
    runRows(
        contest, entries, {}, 2, [](const Entry&, std::vector<Field>) { ADD_FAILURE(); }, finished,
        stop.get_token());
    EXPECT_EQ(finished, 0U);
}

} // namespace
} // namespace thetascope::race
