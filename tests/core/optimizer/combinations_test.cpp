// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every learning-rate rule goes with every update rule (the notes, points 27 and 28).
#include "core/optimizer/stepper.h"
#include "tests/core/combinations.h"
#include "tests/core/optimizer/steps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

std::vector<double> someSlopes() {
    std::vector<double> slopes;
    for (int t = 0; t < 40; ++t)
        slopes.push_back(t % 9 == 4 ? 0 : 2 * std::sin(2.3 * t) + 0.3);
    return slopes;
}

/// As the update rule's own numbers are with the plain rate, so are they in a combination: the rate
/// rule's α⁽ᵗ⁾ does not depend on the update.
class Combinations : public testing::TestWithParam<test::Combination> {};

TEST_P(Combinations, rate_isThatOfTheRuleAlone) {
    const auto [rate, update] = GetParam();
    const Steps combined = steps(make(*rate, *update), someSlopes(), 1);
    const Steps alone = steps(make(*rate, *findUpdateRule("plain")), someSlopes(), 1);
    EXPECT_EQ(combined.rate, alone.rate);
    EXPECT_TRUE(std::ranges::all_of(combined.sigma, [](double s) { return std::isfinite(s); }));
    EXPECT_TRUE(std::ranges::any_of(combined.sigma, [](double s) { return s != 0; }));
    // θ⁽ᵗ⁾ + σ⁽ᵗ⁾ = θ⁽ᵗ⁺¹⁾ holds by construction; the first step goes down the slope
    EXPECT_LT(combined.sigma[0] * someSlopes()[0], 0);
}

TEST_P(Combinations, twoCoordinates_areTwoRunsOfOne) {
    const auto [rate, update] = GetParam();
    const Optimizer optimizer = make(*rate, *update);
    std::vector<double> slopes = someSlopes();
    const Steps alone = steps(optimizer, slopes, 1);
    Stepper stepper(optimizer, 2);
    double theta = 1;
    for (std::size_t t = 0; t < slopes.size(); ++t) {
        double rateNow = 0;
        double sigma = 0;
        double other = -1e3 * slopes[slopes.size() - 1 - t];
        double otherRate = 0;
        double otherSigma = 0;
        double otherTheta = 0;
        stepper.step(0, {&theta, &other, &otherRate, &otherSigma, &otherTheta});
        stepper.step(1, {&theta, &slopes[t], &rateNow, &sigma, &theta});
        ASSERT_EQ(rateNow, alone.rate[t]) << t;
        ASSERT_EQ(sigma, alone.sigma[t]) << t;
    }
}

TEST_P(Combinations, restart_beginsAfresh) {
    const auto [rate, update] = GetParam();
    const Optimizer optimizer = make(*rate, *update);
    const std::vector<double> slopes = someSlopes();
    const Steps alone = steps(optimizer, slopes, 1);
    Stepper stepper(optimizer, 1);
    double theta = -3;
    double slope = 0.7;
    double rateNow = 0;
    double sigma = 0;
    for (int t = 0; t < 5; ++t)
        stepper.step(0, {&theta, &slope, &rateNow, &sigma, &theta});
    stepper.restart();
    theta = 1;
    for (std::size_t t = 0; t < slopes.size(); ++t) {
        slope = slopes[t];
        stepper.step(0, {&theta, &slope, &rateNow, &sigma, &theta});
        ASSERT_EQ(rateNow, alone.rate[t]) << t;
        ASSERT_EQ(sigma, alone.sigma[t]) << t;
    }
}

INSTANTIATE_TEST_SUITE_P(all, Combinations, testing::ValuesIn(test::allCombinations()),
                         test::CombinationName());

} // namespace
} // namespace thetascope::optimizer
