// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of long runs only the newest points are kept. The others can be read all the same.
#include "core/descent/collector.h"
#include "core/descent/past.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace thetascope::descent {
namespace {

struct LongRun {
    const char* name;
    const char* formula;
    const char* spec;
};

void PrintTo(const LongRun& run, std::ostream* stream) {
    *stream << run.name;
}

/// A run of which everything is kept, and the same run of which the newest points are.
class PastTest : public testing::TestWithParam<LongRun> {
protected:
    static constexpr std::uint64_t kSteps = 400'000;

    PastTest()
        : m_origin(std::make_shared<const Origin>(Origin{*loss::Loss::fromText(GetParam().formula),
                                                         *optimizer::parseSpec(GetParam().spec)})) {
        Collector collector({Trajectory(m_origin->loss->dimension()), Trajectory(m_origin)});
        const std::vector<optimizer::Optimizer> twice(2, m_origin->optimizer);
        descend(*m_origin->loss, twice, {0.3, -0.2}, {kSteps, 0}, {}, collector);
        m_runs = collector.takeRuns();
    }

    const Trajectory& all() const { return m_runs[0]; }

    const Trajectory& newest() const { return m_runs[1]; }

    void expectSame(std::uint64_t t) const {
        const Step expected = all().at(t);
        const Step actual = newest().at(t);
        const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
        ASSERT_EQ(actual.t, expected.t);
        ASSERT_EQ(bits(actual.loss), bits(expected.loss)) << "t = " << t;
        for (std::size_t c = 0; c < all().dimension(); ++c) {
            ASSERT_EQ(bits(actual.theta[c]), bits(expected.theta[c])) << "t = " << t;
            ASSERT_EQ(bits(actual.slope[c]), bits(expected.slope[c])) << "t = " << t;
            ASSERT_EQ(bits(actual.rate[c]), bits(expected.rate[c])) << "t = " << t;
            ASSERT_EQ(bits(actual.sigma[c]), bits(expected.sigma[c])) << "t = " << t;
        }
    }

    std::shared_ptr<const Origin> m_origin;
    std::vector<Trajectory> m_runs;
};

TEST_P(PastTest, anyStep_hasTheBitsThatItHad) {
    ASSERT_EQ(newest().points(), kSteps + 1);
    ASSERT_GT(newest().wholeFrom(), kSteps / 2);
    std::mt19937_64 random(7);
    for (int i = 0; i < 100; ++i)
        expectSame(random() % (kSteps + 1));
    // the ends of the run, of chunks, of groups, and of what is kept
    const std::uint64_t group = Past::kGroup * Chunk::kPoints;
    for (const std::uint64_t border :
         {std::uint64_t{0}, std::uint64_t{Chunk::kPoints}, group, newest().wholeFrom(), kSteps}) {
        for (const std::uint64_t t : {border - 1, border, border + 1}) {
            if (t <= kSteps)
                expectSame(t);
        }
    }
}

TEST_P(PastTest, whatIsKept_doesNotGrow) {
    EXPECT_EQ(all().chunks().size(), kSteps / Chunk::kPoints + 1);
    EXPECT_GE(newest().chunks().size(), Trajectory::kWhole);
    EXPECT_LE(newest().chunks().size(), 2 * Trajectory::kWhole);
    EXPECT_EQ(newest().chunks().front()->loss.front(), all().loss(newest().wholeFrom()));
}

TEST_P(PastTest, digests_haveTheExtremesOfThePast) {
    ASSERT_NE(newest().past(), nullptr);
    const auto extremes = [this](std::uint64_t begin, std::uint64_t end) {
        std::pair<double, double> range{all().loss(begin), all().loss(begin)};
        for (std::uint64_t t = begin; t < end; ++t) {
            range.first = std::min(range.first, all().loss(t));
            range.second = std::max(range.second, all().loss(t));
        }
        return range;
    };
    const std::uint64_t span = newest().past()->digestChunks() * Chunk::kPoints;
    std::uint64_t begin = 0;
    for (const std::shared_ptr<const Digest>& digest : newest().past()->digests()) {
        const std::vector<double>& losses = digest->points.loss;
        const auto [least, greatest] = std::ranges::minmax(losses);
        ASSERT_EQ(std::pair(least, greatest),
                  extremes(begin, std::min(begin + span, newest().wholeFrom())));
        ASSERT_EQ(digest->steps.front(), begin);
        ASSERT_TRUE(std::ranges::is_sorted(digest->steps));
        for (std::size_t i = 0; i < digest->steps.size(); ++i)
            ASSERT_EQ(losses[i], all().loss(digest->steps[i]));
        begin += span;
    }
    EXPECT_GE(begin, newest().wholeFrom());
}

TEST_P(PastTest, checkpoints_haveTheStateOfTheRules) {
    for (const std::uint64_t t : {std::uint64_t{0}, kSteps / 3, kSteps}) {
        const auto expected = all().checkpointBefore(t);
        const auto actual = newest().checkpointBefore(t);
        EXPECT_EQ(actual.t, expected.t);
        EXPECT_LE(actual.t, t);
        EXPECT_TRUE(std::ranges::equal(actual.state, expected.state));
    }
}

TEST_P(PastTest, severalThreads_readTheSame) {
    std::vector<std::jthread> threads;
    for (unsigned seed = 0; seed < 4; ++seed)
        threads.emplace_back([this, seed, copy = newest()] {
            std::mt19937_64 random(seed);
            for (int i = 0; i < 20; ++i) {
                const std::uint64_t t = random() % kSteps;
                EXPECT_EQ(copy.loss(t), all().loss(t));
            }
        });
}

INSTANTIATE_TEST_SUITE_P(
    Runs, PastTest,
    testing::Values(LongRun{"chaos", "θ² + sin(9θ)", "gd:alpha=0.9"},
                    LongRun{"state", "sin(3θ) + sin(2.1θ)", "adam:alpha=0.3"},
                    LongRun{"crossing", "sin θ",
                            "mix:rate=adagrad,update=momentum,alpha=1,delta=1"},
                    LongRun{"plane", "sin(x) + cos(y) + 0.3x·sin(y)", "momentum:alpha=0.7"}),
    [](const testing::TestParamInfo<LongRun>& row) { return row.param.name; });

Chunk chunkOf(const std::vector<double>& losses) {
    Chunk chunk;
    chunk.size = losses.size();
    chunk.theta[0] = chunk.slope[0] = chunk.rate[0] = chunk.sigma[0] =
        std::vector<double>(losses.size(), 1);
    chunk.loss = losses;
    return chunk;
}

TEST(Digest, extremes_areThereOnce) {
    std::vector<double> losses(512, 5);
    losses[100] = 1;
    losses[200] = 2;
    losses[300] = 9;
    const auto digest = digestOf(chunkOf(losses), 1024);
    for (const std::uint64_t t : {1024, 1124, 1224, 1324, 1535})
        EXPECT_EQ(std::ranges::count(digest->steps, t), 1) << t;
    EXPECT_LT(digest->steps.size(), 40U);
}

TEST(Digest, pointsThatAreNotFinite_areNoExtremes) {
    std::vector<double> losses(512, 5);
    losses[100] = std::nan("");
    losses[200] = INFINITY;
    losses[300] = 9;
    const auto digest = digestOf(chunkOf(losses), 0);
    EXPECT_EQ(std::ranges::count(digest->steps, std::uint64_t{300}), 1);
    EXPECT_EQ(std::ranges::count(digest->steps, std::uint64_t{200}), 0);
}

TEST(Digest, twoUnited_haveTheExtremesOfBoth) {
    std::vector<double> losses(512, 5);
    losses[100] = 1;
    const auto before = digestOf(chunkOf(losses), 0);
    losses[100] = 9;
    const auto both = digestOf(*before, *digestOf(chunkOf(losses), 512));
    EXPECT_EQ(both->steps.front(), 0U);
    EXPECT_EQ(both->steps.back(), 1023U);
    const auto [least, greatest] = std::ranges::minmax(both->points.loss);
    EXPECT_EQ(least, 1);
    EXPECT_EQ(greatest, 9);
}

TEST(Past, soManyChunksThatDigestsAreUnited_coversThemAll) {
    const auto origin = std::make_shared<const Origin>(
        Origin{*loss::Loss::fromText("θ²"), *optimizer::parseSpec("gd:alpha=0.1")});
    const auto chunk = std::make_shared<const Chunk>(chunkOf(std::vector<double>(512, 5)));
    const std::vector<std::shared_ptr<const Chunk>> group(Past::kGroup, chunk);
    auto past = std::make_shared<const Past>(origin);
    while (past->chunks() < 3 * Past::kMostDigests)
        past = past->with(group);
    EXPECT_EQ(past->digestChunks(), 4U);
    ASSERT_LE(past->digests().size(), Past::kMostDigests);
    EXPECT_EQ(past->digests().back()->steps.back(), past->chunks() * Chunk::kPoints - 1);
}

TEST(Trajectory, continues_isSaidOfALaterStateOfTheSameRun) {
    const auto first = std::make_shared<const Chunk>(chunkOf(std::vector<double>(512, 5)));
    Trajectory run;
    EXPECT_FALSE(run.continues(run)) << "there is no run yet";
    run.append(first);
    const Trajectory earlier = run;
    run.append(std::make_shared<const Chunk>(chunkOf({1, 2})));
    EXPECT_TRUE(run.continues(earlier));
    EXPECT_FALSE(earlier.continues(run));
    Trajectory other;
    other.append(std::make_shared<const Chunk>(*first));
    EXPECT_FALSE(other.continues(earlier)) << "it has the same values, but is another run";
}

} // namespace
} // namespace thetascope::descent
