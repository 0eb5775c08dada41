// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/block_probe.h"
#include "core/loss/curve.h"
#include "core/loss/sketch.h"
#include "tests/core/loss/losses.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <vector>

namespace thetascope::loss {
namespace {

using test::lossOf;

const Range kRange{-6, 6};

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

std::stop_token stopped() {
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

TEST(Sketch, sketch_hasHeightsAndMinima) {
    const auto loss = lossOf("sin 2θ · log θ²");
    const auto sketch = loss->sketch(kRange);
    EXPECT_EQ(sketch->range, kRange);
    EXPECT_EQ(sketch->heights, visibleLoss(curve(*loss, kRange, 400)));
    const std::vector<Minimum> found = minima(*loss, kRange);
    ASSERT_EQ(sketch->minima.size(), found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(bits(sketch->minima[i].theta), bits(found[i].theta));
        EXPECT_EQ(bits(sketch->minima[i].loss), bits(found[i].loss));
        EXPECT_EQ(bits(sketch->minima[i].curvature), bits(found[i].curvature));
    }
}

TEST(Sketch, ofTheSameRange_isMadeOnce) {
    const auto loss = lossOf("θ²");
    const auto sketch = loss->sketch(kRange);
    EXPECT_EQ(loss->sketch(kRange), sketch);
    EXPECT_EQ(loss->sketch(kRange, stopped()), sketch);
}

TEST(Sketch, ofAnotherRange_isAnother) {
    const auto loss = lossOf("(θ − 1)²");
    EXPECT_EQ(loss->sketch(kRange)->minima.size(), 1U);
    EXPECT_TRUE(loss->sketch({2, 3})->minima.empty());
    EXPECT_EQ(loss->sketch(kRange)->minima.size(), 1U);
}

TEST(Sketch, whenStopped_isNotKept) {
    const auto loss = lossOf("θ²");
    EXPECT_EQ(loss->sketch(kRange, stopped()), nullptr);
    ASSERT_NE(loss->sketch(kRange), nullptr);
    EXPECT_EQ(loss->sketch(kRange)->minima.size(), 1U);
}

/// More than the machine translates, and of functions that are calls.
std::string longText() {
    std::string text = "θ";
    for (int i = 1; i < 200; ++i)
        text += "+(sin(" + std::to_string(i) + "θ)−e^(θ/" + std::to_string(i) + "))²";
    return text;
}

TEST(BlockProbe, points_areThoseOfSingleLanes) {
    for (const std::string& text : {std::string("sin 2θ · log θ²"), longText()}) {
        const auto loss = lossOf(text);
        BlockProbe probe(*loss);
        for (const std::size_t count : {0U, 1U, 3U, 8U, 127U, 128U, 129U, 300U}) {
            std::vector<double> theta;
            for (std::size_t i = 0; i < count; ++i)
                theta.push_back(0.04 * static_cast<double>(i) - 3);
            const auto points = probe(theta);
            ASSERT_EQ(points.size(), count);
            for (std::size_t i = 0; i < count; ++i) {
                const Loss::Sample single = loss->at({theta[i], 0});
                EXPECT_EQ(points[i].theta, theta[i]);
                EXPECT_EQ(bits(points[i].loss), bits(single.loss));
                EXPECT_EQ(bits(points[i].slope), bits(single.slope[0]));
            }
        }
    }
}

} // namespace
} // namespace thetascope::loss
