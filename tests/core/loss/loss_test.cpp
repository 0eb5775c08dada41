// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/loss.h"
#include "core/loss/probe.h"
#include "core/loss/samples.h"
#include "tests/core/loss/losses.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>
#include <vector>

namespace thetascope::loss {
namespace {

using test::lossOf;

TEST(Loss, oneVariable_hasValueAndSlope) {
    const auto loss = lossOf("(20−5θ)² + (41−12θ)²");
    EXPECT_EQ(loss->dimension(), 1U);
    const Loss::Sample at1 = loss->at({1, 0});
    EXPECT_EQ(at1.loss, 15 * 15 + 29 * 29);
    EXPECT_EQ(at1.slope[0], -10 * 15 - 24 * 29);
    EXPECT_EQ(at1.slope[1], 0);
}

TEST(Loss, twoVariables_haveTwoSlopes) {
    const auto loss = lossOf("(1−x)² + 100(y−x²)²");
    EXPECT_EQ(loss->dimension(), 2U);
    const Loss::Sample sample = loss->at({2, 3});
    EXPECT_EQ(sample.loss, 1 + 100);
    EXPECT_EQ(sample.slope[0], 2 + 400 * 2); // −2(1−x) − 400x(y−x²)
    EXPECT_EQ(sample.slope[1], -200);        // 200(y−x²)
}

TEST(Loss, text_isPrinted) {
    const auto loss = lossOf("sin 2θ · log θ²");
    EXPECT_EQ(loss->lossText(), "sin(2θ)·log(θ²)");
    EXPECT_EQ(loss->slopeText(0), "2·cos(2θ)·log(θ²) + 2·sin(2θ)/θ");
    EXPECT_EQ(lossOf("x²y")->slopeText(1), "x²");
}

TEST(Loss, curvature_isTheSecondDerivative) {
    EXPECT_EQ(lossOf("(20−5θ)² + (41−12θ)²")->curvature(2.5), 338);
    EXPECT_EQ(lossOf("θ³")->curvature(2), 12);
    EXPECT_EQ(lossOf("3θ − 1")->curvature(2), 0);
    // worked out in 50 digits
    EXPECT_NEAR(lossOf("sin 2θ · log θ²")->curvature(-3.9724884133209943), 11.29869797940685722,
                1e-12);
}

TEST(Loss, notAFormula_isAnError) {
    const auto loss = Loss::fromText("θ +");
    ASSERT_FALSE(loss);
    EXPECT_EQ(loss.error().column(), 4U);
}

TEST(Loss, sharedByThreads_givesEachTheSame) {
    const auto loss = lossOf("sin 2θ · log θ²");
    const Loss::Sample wanted = loss->at({2.5, 0});
    std::vector<int> agreed(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& count : agreed)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i)
                    count += loss->at({2.5, 0}).loss == wanted.loss &&
                             loss->curvature(1) == loss->curvature(1);
            });
    }
    EXPECT_EQ(agreed, std::vector<int>(4, 200));
}

TEST(Probe, onePointAfterAnother_hasTheBitsOfEachAlone) {
    const auto loss = lossOf("sin(x·y) + x^y");
    Probe probe(*loss);
    for (const Point point : {Point{1.5, 2}, {0.25, -3}, {1e300, 2}, {1.5, 2}}) {
        const Loss::Sample wanted = loss->at(point);
        const Loss::Sample got = probe(point);
        EXPECT_EQ(got.loss, wanted.loss);
        EXPECT_EQ(got.slope, wanted.slope);
    }
}

TEST(Samples, samples_areEvenWithBothEnds) {
    const auto loss = lossOf("sin θ");
    const std::vector<CurvePoint> points = sample(*loss, {-3, 5}, 1001); // several blocks
    ASSERT_EQ(points.size(), 1001U);
    EXPECT_EQ(points.front().theta, -3);
    EXPECT_EQ(points.back().theta, 5);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_DOUBLE_EQ(points[i].theta, -3 + 8 * static_cast<double>(i) / 1000);
        const Loss::Sample wanted = loss->at({points[i].theta, 0});
        EXPECT_EQ(points[i].loss, wanted.loss);
        EXPECT_EQ(points[i].slope, wanted.slope[0]);
    }
}

} // namespace
} // namespace thetascope::loss
