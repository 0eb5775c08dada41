// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sink that keeps what a plot can show.
#include "core/descent/thinned_sink.h"
#include "tests/core/descent/bits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace thetascope::descent {
namespace {

Step row(std::uint64_t t, double value) {
    return {.t = t,
            .theta = {value, 0},
            .loss = value,
            .slope = {value, 0},
            .rate = {value, 0},
            .sigma = {value, 0}};
}

ThinnedSink thinned(const char* loss, const char* spec, Point start, std::uint64_t steps,
                    std::size_t width) {
    const auto compiled = loss::Loss::fromText(loss).value();
    const auto optimizer = optimizer::parseSpec(spec).value();
    ThinnedSink sink(1, compiled->dimension(), width);
    descend(*compiled, {&optimizer, 1}, start, {steps, 0}, sink);
    return sink;
}

TEST(Thinned, shortRun_isWhole) {
    const ThinnedSink sink = thinned("θ²", "momentum", {3, 0}, 150, 100);
    const auto optimizer = optimizer::parseSpec("momentum").value();
    const Trajectory whole =
        trajectories(*loss::Loss::fromText("θ²").value(), {&optimizer, 1}, {3, 0}, {150, 0})
            .front();
    const std::vector<Step> rows = sink.runs()[0].points.rows();
    ASSERT_EQ(rows.size(), whole.points());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].t, i);
        EXPECT_TRUE(sameBits(rows[i], whole.at(i), false)) << i;
    }
    EXPECT_EQ(sink.runs()[0].count, 151U);
    EXPECT_EQ(key(sink.runs()[0].outcome), "step_limit");
}

TEST(Thinned, rows_doNotGrowWithTheRun) {
    for (const std::size_t width : {1U, 10U, 300U}) {
        for (const std::uint64_t steps : {2'000U, 200'000U}) {
            const ThinnedSink sink =
                thinned("x²+3y²", "momentum:alpha=1e-3,mu=0.99", {3, 1}, steps, width);
            EXPECT_LE(sink.runs()[0].points.rows().size(), width * Thinned::kRowsPerPixel);
            EXPECT_EQ(sink.runs()[0].count, steps + 1);
        }
    }
}

TEST(Thinned, rows_riseAndKeepBothEnds) {
    const ThinnedSink sink = thinned("θ²", "gd:alpha=1e-4", {3, 0}, 123'456, 50);
    const std::vector<Step> rows = sink.runs()[0].points.rows();
    EXPECT_EQ(rows.front().t, 0U);
    EXPECT_EQ(rows.back().t, 123'456U);
    EXPECT_TRUE(std::isnan(rows.back().sigma[0])); // no step from there
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(),
                               [](const Step& a, const Step& b) { return a.t <= b.t; }));
}

/// A pixel of a plot that shows `count` points: which of `width` columns t falls into.
std::size_t pixel(std::uint64_t t, std::uint64_t count, std::size_t width) {
    return static_cast<std::size_t>(t * width / count);
}

TEST(Thinned, extremesOfEveryStretch_areKept) {
    constexpr std::uint64_t kCount = 100'003;
    constexpr std::size_t kWidth = 64;
    // a value that jumps about, so that extremes are anywhere
    const auto value = [](std::uint64_t t) {
        return static_cast<double>(t * 2654435761U % 1'000'003) - 5e5;
    };
    Thinned kept(1, kWidth);
    for (std::uint64_t t = 0; t < kCount; ++t)
        kept.add(row(t, value(t)));
    std::vector<double> lowest(kWidth, 1e9);
    std::vector<double> highest(kWidth, -1e9);
    for (const Step& step : kept.rows()) {
        EXPECT_EQ(step.loss, value(step.t)); // rows as they were
        const std::size_t at = pixel(step.t, kCount, kWidth);
        lowest[at] = std::min(lowest[at], step.loss);
        highest[at] = std::max(highest[at], step.loss);
    }
    // Within a pixel: the extremes of a pixel's inner half are reached by what is kept in it or
    // right beside it.
    for (std::size_t at = 1; at + 1 < kWidth; ++at) {
        double low = 1e9;
        double high = -1e9;
        for (std::uint64_t t = 0; t < kCount; ++t) {
            if (pixel(t, kCount, kWidth) == at) {
                low = std::min(low, value(t));
                high = std::max(high, value(t));
            }
        }
        EXPECT_LE(*std::min_element(lowest.begin() + at - 1, lowest.begin() + at + 2), low) << at;
        EXPECT_GE(*std::max_element(highest.begin() + at - 1, highest.begin() + at + 2), high)
            << at;
    }
}

TEST(Thinned, loneSpikeOfEachColumn_survives) {
    constexpr std::uint64_t kCount = 50'000;
    for (int column = 0; column < 9; ++column) {
        for (const double spike : {1e6, -1e6, std::numeric_limits<double>::infinity()}) {
            Thinned kept(2, 20);
            for (std::uint64_t t = 0; t < kCount; ++t) {
                Step step{.t = t,
                          .theta = {1, 1},
                          .loss = 1,
                          .slope = {1, 1},
                          .rate = {1, 1},
                          .sigma = {1, 1}};
                if (t == 31'337) {
                    double* const values[] = {&step.loss,     &step.theta[0], &step.theta[1],
                                              &step.slope[0], &step.slope[1], &step.rate[0],
                                              &step.rate[1],  &step.sigma[0], &step.sigma[1]};
                    *values[column] = spike;
                }
                kept.add(step);
            }
            const std::vector<Step> rows = kept.rows();
            EXPECT_TRUE(std::any_of(rows.begin(), rows.end(),
                                    [](const Step& step) { return step.t == 31'337; }))
                << "column " << column << ", " << spike;
            EXPECT_LE(rows.size(), 20 * Thinned::kRowsPerPixel);
        }
    }
}

} // namespace
} // namespace thetascope::descent
