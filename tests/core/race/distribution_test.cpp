// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"
#include "core/race/distribution.h"
#include "tests/core/race/courses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::race {
namespace {

TEST(Distribution, targets_areFiveInEachDecade) {
    const std::vector<double> targets = distributionTargets();
    ASSERT_EQ(targets.size(), 36U);
    EXPECT_EQ(targets.front(), 0.1);
    EXPECT_EQ(targets.back(), 1e-8);
    for (std::size_t i = 1; i < targets.size(); ++i)
        EXPECT_NEAR(targets[i - 1] / targets[i], std::pow(10, 0.2), 1e-12) << i;
}

/// The steps after which descents reach each target from each start, found point by point.
std::vector<std::uint32_t> reached(const Course& course, const optimizer::Optimizer& optimizer) {
    std::vector<std::uint32_t> steps;
    for (const loss::Point& start : course.starts) {
        const descent::Trajectory run =
            descent::trajectories(*course.loss, std::span(&optimizer, 1), start,
                                  {course.settings.steps, 0}, course.extent)
                .front();
        for (const double target : distributionTargets()) {
            const double wanted = course.depths.lowest + target * course.depths.height;
            for (std::uint64_t t = 0; t < run.points(); ++t) {
                const double theta = run.theta(t);
                if (course.extent.x.low <= theta && theta <= course.extent.x.high &&
                    std::isfinite(run.slope(t)) && run.loss(t) <= wanted) {
                    steps.push_back(static_cast<std::uint32_t>(t));
                    break;
                }
            }
        }
    }
    std::ranges::sort(steps);
    return steps;
}

TEST(Distribution, steps_areThoseAfterWhichDescentsReachTheTargets) {
    for (const char* const loss : {"sin 2θ · log θ²", "√θ + 1/θ"}) { // one is undefined at some
        const Course course =
            courseOn(loss, {{-6, 6}, {-6, 6}}, {.starts = 20, .target = 1e-3, .steps = 90});
        for (const optimizer::Optimizer& optimizer :
             optimizersOf({"gd:alpha=0.02", "momentum:alpha=0.01", "rmsprop:alpha=0.05"})) {
            const Distribution got = distribution(course, optimizer);
            const std::vector<std::uint32_t> wanted = reached(course, optimizer);
            EXPECT_EQ(got.pairs, course.starts.size() * 36) << loss;
            EXPECT_EQ(got.steps, wanted) << loss;
            EXPECT_GT(wanted.size(), 20U);
            EXPECT_LT(wanted.size(), got.pairs);
        }
    }
}

TEST(Distribution, share_isOfAllPairs) {
    const Distribution distribution{10, {0, 3, 3, 7}};
    EXPECT_EQ(distribution.shareWithin(0), 0.1);
    EXPECT_EQ(distribution.shareWithin(2), 0.1);
    EXPECT_EQ(distribution.shareWithin(3), 0.3);
    EXPECT_EQ(distribution.shareWithin(7), 0.4);
    EXPECT_EQ(distribution.shareWithin(1000), 0.4);
    EXPECT_EQ((Distribution{10, {}}.shareWithin(9)), 0);
}

} // namespace
} // namespace thetascope::race
