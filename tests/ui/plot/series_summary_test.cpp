// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/collector.h"
#include "ui/plot/series_summary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace thetascope::ui::plot {

namespace {

constexpr std::size_t kChunk = descent::Chunk::kPoints;

double lossOf(const descent::Chunk& chunk, std::size_t i, std::size_t /*coordinate*/) {
    return chunk.loss[i];
}

std::shared_ptr<const descent::Chunk> chunkOf(const std::vector<double>& values) {
    auto chunk = std::make_shared<descent::Chunk>();
    chunk->size = values.size();
    chunk->loss = values;
    return chunk;
}

std::vector<double> randomValues(std::size_t count, unsigned seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> uniform(-3, 7);
    std::vector<double> values(count);
    std::ranges::generate(values, [&] { return uniform(random); });
    return values;
}

TEST(SeriesSummary, blocks_haveTheirExtremes) {
    const std::vector<double> values = randomValues(1000, 1);
    descent::Trajectory run;
    run.append(chunkOf(values));
    SeriesSummary summary(lossOf, 0);
    summary.follow(run);
    ASSERT_EQ(summary.finest().blocks.size(),
              (1000 + SeriesSummary::kBlock - 1) / SeriesSummary::kBlock);
    for (std::size_t b = 0; b < summary.finest().blocks.size(); ++b) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(b * SeriesSummary::kBlock);
        const auto end =
            values.begin() +
            static_cast<std::ptrdiff_t>(std::min(values.size(), (b + 1) * SeriesSummary::kBlock));
        EXPECT_EQ(summary.finest().blocks[b].low, *std::min_element(begin, end));
        EXPECT_EQ(summary.finest().blocks[b].high, *std::max_element(begin, end));
        EXPECT_EQ(summary.finest().blocks[b].first, *begin);
        EXPECT_EQ(summary.finest().blocks[b].last, *(end - 1));
    }
}

TEST(SeriesSummary, levels_areTheSameRunInLargerBlocks) {
    SeriesSummary summary(lossOf, 0);
    descent::Trajectory run;
    for (unsigned i = 0; i < 100; ++i)
        run.append(chunkOf(randomValues(i == 99 ? 77 : kChunk, i)));
    summary.follow(run);
    const auto blocks = summary.finest().blocks;
    EXPECT_EQ(summary.level(0).points, SeriesSummary::kBlock);
    EXPECT_EQ(summary.level(511).points, SeriesSummary::kBlock);
    EXPECT_EQ(&summary.level(1e9).blocks, &summary.level(40'000).blocks) << "there is none coarser";
    for (const double most : {512.0, 4096.0, 32'768.0}) {
        const SeriesSummary::Level level = summary.level(most);
        ASSERT_EQ(level.points, static_cast<std::size_t>(most));
        const std::size_t share = level.points / SeriesSummary::kBlock;
        ASSERT_EQ(level.blocks.size(), (blocks.size() + share - 1) / share);
        for (std::size_t b = 0; b < level.blocks.size(); ++b) {
            const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(b * share);
            const auto end = blocks.begin() +
                             static_cast<std::ptrdiff_t>(std::min(blocks.size(), (b + 1) * share));
            EXPECT_EQ(level.blocks[b].first, begin->first);
            EXPECT_EQ(level.blocks[b].last, (end - 1)->last);
            EXPECT_EQ(level.blocks[b].low,
                      std::ranges::min_element(begin, end, {}, &SeriesSummary::Block::low)->low);
            EXPECT_EQ(level.blocks[b].high,
                      std::ranges::max_element(begin, end, {}, &SeriesSummary::Block::high)->high);
        }
    }
}

TEST(SeriesSummary, growingRun_givesTheSameAsAtOnce) {
    SeriesSummary growing(lossOf, 0);
    descent::Trajectory run;
    for (unsigned i = 0; i < 3; ++i) {
        run.append(chunkOf(randomValues(i == 2 ? 77 : kChunk, i)));
        growing.follow(run);
    }
    SeriesSummary atOnce(lossOf, 0);
    atOnce.follow(run);
    ASSERT_EQ(growing.finest().blocks.size(), atOnce.finest().blocks.size());
    EXPECT_EQ(growing.extent()->low, atOnce.extent()->low);
    EXPECT_EQ(growing.extentAbove(growing.extent()->low)->low,
              atOnce.extentAbove(atOnce.extent()->low)->low);
}

TEST(SeriesSummary, anotherRun_isBegunAnew) {
    SeriesSummary summary(lossOf, 0);
    descent::Trajectory first;
    first.append(chunkOf({100, 200, 300}));
    summary.follow(first);
    descent::Trajectory second;
    second.append(chunkOf({1, 2}));
    summary.follow(second);
    EXPECT_EQ(summary.extent()->high, 2);
    summary.follow(descent::Trajectory());
    EXPECT_FALSE(summary.extent());
}

TEST(SeriesSummary, extentAboveTheLeastValue_beginsAtTheNext) {
    SeriesSummary summary(lossOf, 0);
    descent::Trajectory run;
    run.append(chunkOf({5, 2, -1, 2, 0.5, -1, -1, 3}));
    summary.follow(run);
    EXPECT_EQ(summary.extentAbove(-1)->low, 0.5);
    EXPECT_EQ(summary.extentAbove(-2)->low, -1);
    EXPECT_EQ(summary.extentAbove(-1)->high, 5);
    descent::Trajectory level;
    level.append(chunkOf({7, 7, 7}));
    summary.follow(level);
    EXPECT_FALSE(summary.extentAbove(7));
    EXPECT_EQ(summary.extentAbove(6)->low, 7);
}

TEST(SeriesSummary, extentFromAPoint_isThatOfTheRest) {
    std::vector<double> values;
    descent::Trajectory run;
    for (unsigned i = 0; i < 40; ++i) {
        const std::vector<double> next = randomValues(i == 39 ? 333 : kChunk, i);
        values.insert(values.end(), next.begin(), next.end());
        run.append(chunkOf(next));
    }
    SeriesSummary summary(lossOf, 0);
    summary.follow(run);
    for (const std::size_t t :
         {0UL, 1UL, 63UL, 64UL, 511UL, 512UL, 513UL, 4096UL, 5000UL, 20'000UL, values.size() - 1}) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(t);
        EXPECT_EQ(summary.extentFrom(t)->low, *std::min_element(begin, values.end())) << t;
        EXPECT_EQ(summary.extentFrom(t)->high, *std::max_element(begin, values.end())) << t;
    }
    EXPECT_FALSE(summary.extentFrom(values.size()));
}

TEST(SeriesSummary, nonFiniteValues_areLeftOut) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    SeriesSummary summary(lossOf, 0);
    descent::Trajectory run;
    run.append(chunkOf({std::nan(""), -1, 4, kInfinity, -kInfinity}));
    summary.follow(run);
    EXPECT_EQ(summary.extent()->low, -1);
    EXPECT_EQ(summary.extent()->high, 4);
    EXPECT_EQ(summary.extentAbove(-1)->low, 4);
    EXPECT_EQ(summary.finest().blocks.front().first, -1);
    EXPECT_EQ(summary.finest().blocks.front().last, 4);
}

/// A run of which only the newest points are kept, on a loss where it never rests.
class LongRun : public testing::Test {
protected:
    void makeSteps(std::uint64_t steps) {
        const auto origin = std::make_shared<const descent::Origin>(descent::Origin{
            *loss::Loss::fromText("θ² + sin(9θ)"), *optimizer::parseSpec("gd:alpha=0.9")});
        descent::Collector collector({descent::Trajectory(), descent::Trajectory(origin)});
        const std::vector<optimizer::Optimizer> twice(2, origin->optimizer);
        descent::descend(*origin->loss, twice, {0.3, 0}, {steps, 0}, {}, collector);
        const auto runs = collector.takeRuns();
        m_all.follow(runs[0]);
        m_newest.follow(runs[1]);
        m_run = runs[1];
    }

    SeriesSummary m_all{lossOf, 0};
    SeriesSummary m_newest{lossOf, 0};
    descent::Trajectory m_run;
};

TEST_F(LongRun, ofWhichTheNewestPointsAreKept_hasTheSameExtents) {
    makeSteps(300'000);
    ASSERT_NE(m_run.past(), nullptr);
    EXPECT_EQ(m_newest.extent()->low, m_all.extent()->low);
    EXPECT_EQ(m_newest.extent()->high, m_all.extent()->high);
    EXPECT_EQ(m_newest.extentAbove(m_all.extent()->low)->low,
              m_all.extentAbove(m_all.extent()->low)->low);
    for (const std::uint64_t t : {std::uint64_t{1}, std::uint64_t{70'001}, m_run.wholeFrom() - 1,
                                  m_run.wholeFrom(), m_run.steps() - 100}) {
        EXPECT_EQ(m_newest.extentFrom(t)->low, m_all.extentFrom(t)->low) << t;
        EXPECT_EQ(m_newest.extentFrom(t)->high, m_all.extentFrom(t)->high) << t;
    }
    const SeriesSummary::Level expected = m_all.level(4096);
    const SeriesSummary::Level actual = m_newest.level(4096);
    ASSERT_EQ(actual.points, expected.points);
    ASSERT_EQ(actual.blocks.size(), expected.blocks.size());
    for (std::size_t b = 0; b < actual.blocks.size(); ++b) {
        ASSERT_EQ(actual.blocks[b].first, expected.blocks[b].first);
        ASSERT_EQ(actual.blocks[b].last, expected.blocks[b].last);
        ASSERT_EQ(actual.blocks[b].low, expected.blocks[b].low);
        ASSERT_EQ(actual.blocks[b].high, expected.blocks[b].high);
    }
}

TEST(SeriesSummary, manyBlocks_becomeLarger) {
    const auto chunk = chunkOf(randomValues(kChunk, 1));
    descent::Trajectory run;
    SeriesSummary summary(lossOf, 0);
    while (run.points() <= SeriesSummary::kMostBlocks * SeriesSummary::kBlock)
        run.append(chunk);
    summary.follow(run);
    EXPECT_EQ(summary.finest().points, 8 * SeriesSummary::kBlock);
    EXPECT_EQ(summary.finest().blocks.size(), run.chunks().size());
    EXPECT_EQ(summary.finest().blocks.front().low, std::ranges::min(chunk->loss));
    EXPECT_EQ(summary.extentFrom(run.points() - 1)->low, chunk->loss.back());
}

} // namespace

} // namespace thetascope::ui::plot
