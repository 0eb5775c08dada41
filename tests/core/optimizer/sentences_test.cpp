// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the sentences about hyper-parameters say is so.
#include "tests/core/optimizer/steps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

/// The length of the first step of an optimizer with α = 0.2 on a slope.
double firstStep(const std::string& name, double slope) {
    return std::fabs(steps(name + ":alpha=0.2", {slope}).sigma[0]);
}

TEST(Sentences, constantAlpha_isTheStepWhereTheSlopeIsOne) {
    EXPECT_DOUBLE_EQ(firstStep("gd", 1), 0.2);
    EXPECT_DOUBLE_EQ(firstStep("gd", 3), 0.6);
    EXPECT_DOUBLE_EQ(firstStep("gd_time_decay", 1), 0.2);
}

TEST(Sentences, adaptiveAlpha_isNotTheStepWhereTheSlopeIsOne) {
    for (const char* const name :
         {"average", "rmsprop", "rmsprop_pytorch", "adam", "amsgrad", "adamax"}) {
        const double gentle = firstStep(name, 0.01);
        EXPECT_NEAR(firstStep(name, 100), gentle, 1e-3 * gentle) << name;
        // RMSProp's first average is 1 − β of the square, 0.01 in PyTorch
        EXPECT_GE(gentle, 0.199) << name;
        EXPECT_LE(gentle, 2.001) << name;
    }
}

TEST(Sentences, adaGradsFirstStep_isAlphaAndItsLongest) {
    for (const double slope : {0.01, 1.0, 100.0}) {
        const auto sigma = steps("adagrad:alpha=0.2", {slope, -2 * slope, 30 * slope}).sigma;
        EXPECT_NEAR(std::fabs(sigma[0]), 0.2, 1e-6);
        EXPECT_LE(std::fabs(sigma[1]), 0.2);
        EXPECT_LE(std::fabs(sigma[2]), 0.2);
    }
}

TEST(Sentences, centredRate_growsOnASteadySlope) {
    const auto rate = steps("rmsprop_pytorch_centered:beta=0.5", std::vector<double>(20, 3)).rate;
    EXPECT_GT(rate[19], 100 * rate[0]);
}

TEST(Sentences, rAdamsAlpha_isThatOfAPlainStepAtFirst) {
    EXPECT_NEAR(firstStep("radam", 3), 0.6, 1e-12);
    const auto rate = steps("radam:alpha=0.2", std::vector<double>(50, 3)).rate;
    EXPECT_LT(rate[49], 0.2 / 3 + 1e-6);
}

TEST(Sentences, adadeltasFirstStep_isAlphaTimesARoot) {
    for (const double slope : {0.5, 3.0, 100.0}) {
        const double sigma = steps("adadelta:alpha=2,rho=0.75,epsilon=1e-6", {slope}).sigma[0];
        EXPECT_NEAR(-sigma, 2 * std::sqrt(1e-6 / 0.25), 1e-7); // ε is 1e-6 of 0.25 · 0.5² …
    }
}

TEST(Sentences, rprop_pausesForOneStepWhereTheSlopeTurns) {
    const auto sigma = steps("rprop:alpha=0.1", {2, -3, -3, -3}).sigma;
    EXPECT_EQ(sigma[1], 0);
    EXPECT_NEAR(sigma[2], 0.05, 1e-15);
    EXPECT_NEAR(sigma[3], 0.06, 1e-15);
}

} // namespace
} // namespace thetascope::optimizer
