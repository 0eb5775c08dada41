// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How runs are handed out: in chunks, to a sink that can say stop, under a stop token.
#include "core/descent/descend.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

constexpr std::size_t kPoints = Chunk::kPoints;

/// Counts what it is given, and checks the order in which it is.
class CountingSink final : public Sink {
public:
    explicit CountingSink(std::size_t runs, std::function<bool(std::size_t)> goesOn = {})
        : m_goesOn(std::move(goesOn))
        , m_runs(runs) {}

    struct Run {
        std::vector<std::size_t> sizes;
        std::vector<Outcome> outcomes; ///< one, if all is well
        std::size_t bytes = 0;         ///< of all columns, with their reserves
        double lastTheta = 0;
    };

    bool take(std::size_t run, std::shared_ptr<const Chunk> chunk) override {
        EXPECT_FALSE(m_stopped) << "something is handed out after the sink said stop";
        Run& to = m_runs[run];
        EXPECT_TRUE(to.outcomes.empty()) << "something is handed out after the end";
        to.sizes.push_back(chunk->size);
        to.lastTheta = chunk->theta[0].back();
        for (const auto* columns : {&chunk->theta, &chunk->slope, &chunk->rate, &chunk->sigma}) {
            for (const std::vector<double>& column : *columns) {
                to.bytes += column.capacity() * sizeof(double);
                EXPECT_TRUE(column.empty() || column.size() == chunk->size);
            }
        }
        EXPECT_EQ(chunk->loss.size(), chunk->size);
        to.bytes += chunk->loss.capacity() * sizeof(double) + sizeof(Chunk);
        ++m_taken;
        m_stopped = m_goesOn && !m_goesOn(m_taken);
        return !m_stopped;
    }

    void finish(std::size_t run, const End& end) override {
        m_runs[run].outcomes.push_back(end.outcome);
    }

    const Run& run(std::size_t index) const { return m_runs[index]; }

private:
    std::function<bool(std::size_t)> m_goesOn; ///< given how many chunks it has taken
    std::size_t m_taken = 0;
    bool m_stopped = false;
    std::vector<Run> m_runs;
};

std::vector<optimizer::Optimizer> optimizers(std::vector<const char*> specs) {
    std::vector<optimizer::Optimizer> result;
    for (const char* spec : specs)
        result.push_back(optimizer::parseSpec(spec).value());
    return result;
}

std::shared_ptr<const loss::Loss> loss(const char* text) {
    return loss::Loss::fromText(text).value();
}

TEST(Chunks, runsAroundAChunksBorder_haveFullChunksAndTheRest) {
    const auto gd = optimizers({"gd:alpha=1e-4"});
    for (const std::uint64_t points : {kPoints - 1, kPoints, kPoints + 1, 2 * kPoints - 1,
                                       2 * kPoints, 2 * kPoints + 1, 3 * kPoints + 257}) {
        CountingSink sink(1);
        descend(*loss("θ²"), gd, {1, 0}, {points - 1, 0}, {}, sink);
        std::vector<std::size_t> sizes(points / kPoints, kPoints);
        if (points % kPoints != 0)
            sizes.push_back(points % kPoints);
        EXPECT_EQ(sink.run(0).sizes, sizes) << points;
        EXPECT_EQ(sink.run(0).outcomes, std::vector{Outcome::StepLimit}) << points;
    }
}

TEST(Chunks, trajectoryAcrossTheBorder_isOneRun) {
    const auto gd = optimizers({"gd:alpha=1e-4"});
    const auto run = trajectories(*loss("θ"), gd, {0, 0}, {2 * kPoints + 5, 0}).front();
    ASSERT_EQ(run.points(), 2 * kPoints + 6);
    double theta = 0;
    for (std::uint64_t t = 0; t < run.points(); ++t, theta += -1e-4 * 1) {
        ASSERT_EQ(run.theta(t), theta) << t;
        ASSERT_EQ(run.at(t).t, t);
        ASSERT_EQ(std::isnan(run.sigma(t)), t == run.steps()) << t;
    }
}

TEST(Chunks, sinkSaysStop_allRunsEndCancelled) {
    for (const std::size_t last : {1U, 2U, 3U, 5U}) {
        CountingSink sink(3, [last](std::size_t taken) { return taken < last; });
        descend(*loss("θ²"), optimizers({"gd:alpha=1e-4", "adam:alpha=1e-6", "rmsprop:alpha=1e-6"}),
                {1, 0}, {1'000'000, 0}, {}, sink);
        std::size_t chunks = 0;
        for (std::size_t run = 0; run < 3; ++run) {
            EXPECT_EQ(sink.run(run).outcomes, std::vector{Outcome::Cancelled}) << last;
            chunks += sink.run(run).sizes.size();
        }
        EXPECT_EQ(chunks, last);
    }
}

TEST(Chunks, sinkSaysStopAtARunsLastChunk_thatRunIsCancelledToo) {
    CountingSink sink(2, [](std::size_t) { return false; });
    descend(*loss("θ²"), optimizers({"gd:alpha=0.5", "gd:alpha=1e-4"}), {1, 0}, {10000, 1e-9}, {},
            sink);
    EXPECT_EQ(sink.run(0).outcomes, std::vector{Outcome::Cancelled});
    EXPECT_EQ(sink.run(1).outcomes, std::vector{Outcome::Cancelled});
    EXPECT_TRUE(sink.run(1).sizes.empty());
}

TEST(Chunks, stopToken_endsWithinAChunk) {
    // asked to stop while the second chunk is handed out
    std::stop_source source;
    CountingSink sink(1, [&](std::size_t taken) {
        if (taken == 2)
            source.request_stop();
        return true;
    });
    descend(*loss("θ²"), optimizers({"gd:alpha=1e-4"}), {1, 0}, {100'000'000, 0}, {}, sink,
            source.get_token());
    ASSERT_EQ(sink.run(0).sizes.size(), 3U);
    EXPECT_EQ(sink.run(0).sizes[0], kPoints);
    EXPECT_EQ(sink.run(0).sizes[1], kPoints);
    EXPECT_LE(sink.run(0).sizes[2], kPoints);
    EXPECT_EQ(sink.run(0).outcomes, std::vector{Outcome::Cancelled});
}

TEST(Chunks, finishedRuns_keepTheirOutcomeWhenOthersAreCancelled) {
    std::stop_source source;
    CountingSink sink(2, [&](std::size_t taken) {
        if (taken == 3) // the first is the short run's
            source.request_stop();
        return true;
    });
    descend(*loss("θ²"), optimizers({"gd:alpha=0.5", "gd:alpha=1e-6"}), {1, 0},
            {100'000'000, 1e-12}, {}, sink, source.get_token());
    EXPECT_EQ(sink.run(0).outcomes, std::vector{Outcome::Converged});
    EXPECT_EQ(sink.run(1).outcomes, std::vector{Outcome::Cancelled});
}

TEST(Chunks, tenMillionSteps_atMost48BytesAStepAndVariable) {
    constexpr std::uint64_t kSteps = 10'000'000;
    constexpr std::size_t kConstant = 4096;
    CountingSink one(1);
    descend(*loss("θ²"), optimizers({"gd:alpha=1e-9"}), {1, 0}, {kSteps, 0}, {}, one);
    EXPECT_LE(one.run(0).bytes, 48 * kSteps + kConstant);
    EXPECT_GE(one.run(0).bytes, 40 * kSteps); // five doubles: all is counted
    CountingSink two(1);
    descend(*loss("x²+y²"), optimizers({"gd:alpha=1e-9"}), {1, 1}, {kSteps, 0}, {}, two);
    EXPECT_LE(two.run(0).bytes, 2 * 48 * kSteps + kConstant);
    EXPECT_NEAR(two.run(0).lastTheta, std::exp(-0.02), 1e-8); // (1 − 2α)ⁿ: they were all made
}

TEST(Chunks, shortRun_takesNoWholeChunk) {
    CountingSink sink(1);
    descend(*loss("θ²"), optimizers({"gd"}), {1, 0}, {9, 0}, {}, sink);
    EXPECT_EQ(sink.run(0).bytes, 10 * 5 * sizeof(double) + sizeof(Chunk));
}

} // namespace
} // namespace thetascope::descent
