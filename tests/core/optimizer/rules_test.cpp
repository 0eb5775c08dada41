// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The first steps of every rule, worked out by hand: what the rules' headers say, and the notes.
#include "tests/core/optimizer/steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

struct Worked {
    const char* name;
    const char* rule; ///< that is worked out
    const char* spec;
    std::vector<double> slopes;
    std::vector<double> want;
    double theta = 0;
};

void PrintTo(const Worked& worked, std::ostream* out) {
    *out << worked.name;
}

// α⁽ᵗ⁾, with the plain update
const std::vector<Worked> kRates = {
    {"constant",
     "constant",
     "mix:rate=constant,update=plain,alpha=0.3",
     {1, -7, 0},
     {0.3, 0.3, 0.3}},
    {"timeDecay",
     "time_decay",
     "mix:rate=time_decay,update=plain,alpha=0.3,beta=0.5",
     {1, 1, 1, 1},
     {0.3, 0.2, 0.15, 0.12}},
    {"adaGrad",
     "adagrad",
     "mix:rate=adagrad,update=plain,alpha=1,delta=1",
     {3, 4},
     {1. / 4, 1. / 6}},
    {"average", "average", "mix:rate=average,update=plain,alpha=1,delta=0", {1, 7}, {1, 1. / 5}},
    {"decayingAverage",
     "decaying_average",
     "mix:rate=decaying_average,update=plain,alpha=1,beta=0.5,delta=0",
     {2, 0},
     {1 / std::sqrt(2), 1}},
    // δ inside the root: m = 1/2 · 2², δ = 7 give 1/√9
    {"decayingAverageDeltaInside",
     "decaying_average",
     "mix:rate=decaying_average,update=plain,alpha=1,beta=0.5,delta=7",
     {2},
     {1. / 3}},
    {"decayingAverageOutside",
     "decaying_average_outside",
     "mix:rate=decaying_average_outside,update=plain,alpha=1,beta=0.75,epsilon=1",
     {2, 0},
     {1. / 2, 1 / (1 + std::sqrt(0.75))}},
    {"centered",
     "centered",
     "mix:rate=centered,update=plain,alpha=1,beta=0.5,epsilon=0.5",
     {2},
     {2. / 3}},
    // a steady slope does not vary: q − p² → 0, and never below
    {"centeredSteady",
     "centered",
     "mix:rate=centered,update=plain,alpha=1,beta=0,epsilon=0.25",
     {0.1, 0.1, 0.7},
     {4, 4, 4}},
    {"adam", "adam", "mix:rate=adam,update=plain,alpha=1,beta2=0.9,epsilon=1", {3}, {1. / 4}},
    // v = 1/2·4, then 1/4·4: over 1 − 1/2 and 1 − 1/4
    {"adamSecond",
     "adam",
     "mix:rate=adam,update=plain,alpha=1,beta2=0.5,epsilon=0",
     {2, 0},
     {1. / 2, std::sqrt(3. / 4)}},
    {"amsGrad",
     "amsgrad",
     "mix:rate=amsgrad,update=plain,alpha=1,beta2=0.5,epsilon=0",
     {2, 0},
     {1. / 2, std::sqrt(3. / 8)}},
    {"adadelta",
     "adadelta",
     "mix:rate=adadelta,update=plain,alpha=1,rho=0.75,epsilon=1",
     {2, 0},
     // then d = 1/2, q = 3/4
     {1 / std::sqrt(2), std::sqrt(1.5 / 1.75)}},
    {"rAdamNeverRectified",
     "radam",
     "mix:rate=radam,update=plain,alpha=0.2,beta2=0.6,epsilon=1e-8",
     {1, 2, 3, 4, 5, 6},
     {0.2, 0.2, 0.2, 0.2, 0.2, 0.2}},
    {"adamax",
     "adamax",
     "mix:rate=adamax,update=plain,alpha=1,beta2=0.5,epsilon=0",
     {4, -1},
     {1. / 4, 1. / 2}},
    {"rprop",
     "rprop",
     "mix:rate=rprop,update=plain,alpha=0.1,eta_minus=0.5,eta_plus=1.2,step_min=1e-6,step_max=50",
     {1, 1, -1, -1},
     {0.1, 0.12, 0.06, 0.06}},
    {"rpropWithinBounds",
     "rprop",
     "mix:rate=rprop,update=plain,alpha=1,eta_minus=0.1,eta_plus=3,step_min=0.5,step_max=4",
     {1, 1, 1, -1, -1, 1},
     {1, 3, 4, 0.5, 0.5, 0.5}},
};

// σ⁽ᵗ⁾, at a constant rate
const std::vector<Worked> kUpdates = {
    {"plain", "plain", "mix:rate=constant,update=plain,alpha=0.5", {4}, {-2}},
    // point 26 of the notes, α = 1
    {"momentum",
     "momentum",
     "mix:rate=constant,update=momentum,alpha=1,mu=0.5",
     {-0.1, -0.1, -0.1, -0.1},
     {0.1, 0.15, 0.175, 0.1875}},
    {"nesterov",
     "nesterov",
     "mix:rate=constant,update=nesterov,alpha=1,mu=0.5",
     {1, 1},
     {-1.5, -1.75}},
    {"correctedAverage",
     "corrected_average",
     "mix:rate=constant,update=corrected_average,alpha=1,beta1=0.5",
     {2, 0},
     {-2, -2. / 3}},
    // α = 1: −λ θ = −1 beside −2
    {"adamW",
     "decoupled_decay",
     "mix:rate=constant,update=decoupled_decay,alpha=1,beta1=0.5,weight_decay=0.5",
     {2},
     {-3},
     2},
    {"nadam",
     "nadam",
     "mix:rate=constant,update=nadam,alpha=1,beta1=0.5,momentum_decay=0",
     {1},
     {-17. / 15}},
    {"nadamPyTorch113",
     "nadam_pytorch_1_13",
     "mix:rate=constant,update=nadam_pytorch_1_13,alpha=1,beta1=0.5,momentum_decay=0",
     {1},
     {-71. / 63}},
    {"signWithPause",
     "sign_with_pause",
     "mix:rate=constant,update=sign_with_pause,alpha=0.1",
     {2, -3, -3, 0, 5},
     {-0.1, 0, 0.1, 0, -0.1}},
};

void expectNear(const std::vector<double>& got, const std::vector<double>& want) {
    ASSERT_EQ(got.size(), want.size());
    for (std::size_t t = 0; t < want.size(); ++t)
        EXPECT_NEAR(got[t], want[t], 4e-16 * std::abs(want[t])) << "step " << t; // rounding
}

class RateRules : public testing::TestWithParam<Worked> {};

TEST_P(RateRules, firstRates_asByHand) {
    const Worked& worked = GetParam();
    expectNear(steps(worked.spec, worked.slopes, worked.theta).rate, worked.want);
}

INSTANTIATE_TEST_SUITE_P(all, RateRules, testing::ValuesIn(kRates),
                         [](const auto& each) { return each.param.name; });

class UpdateRules : public testing::TestWithParam<Worked> {};

TEST_P(UpdateRules, firstUpdates_asByHand) {
    const Worked& worked = GetParam();
    expectNear(steps(worked.spec, worked.slopes, worked.theta).sigma, worked.want);
}

INSTANTIATE_TEST_SUITE_P(all, UpdateRules, testing::ValuesIn(kUpdates),
                         [](const auto& each) { return each.param.name; });

TEST(Rules, everyOne_isWorkedOut) {
    const auto missing = [](std::span<const Rule> rules, const std::vector<Worked>& worked) {
        std::vector<std::string> names;
        for (const Rule& rule : rules) {
            if (std::none_of(worked.begin(), worked.end(),
                             [&](const Worked& each) { return each.rule == rule.key; }))
                names.emplace_back(rule.key);
        }
        return names;
    };
    EXPECT_THAT(missing(rateRules(), kRates), testing::IsEmpty());
    EXPECT_THAT(missing(updateRules(), kUpdates), testing::IsEmpty());
}

TEST(Rules, decayingAverage_isTheNotesTable) {
    // Point 19: m of q = 3, 5, 6, 2, 4, 8. With δ = 0 and α = 1, m⁽ᵗ⁾ = 1/(α⁽ᵗ⁾)².
    std::vector<double> slopes;
    for (const double q : {3, 5, 6, 2, 4, 8})
        slopes.push_back(std::sqrt(q));
    const auto expectTable = [&](const std::string& beta, const std::vector<double>& want) {
        const Steps got = steps("rmsprop:alpha=1,delta=0,beta=" + beta, slopes);
        for (std::size_t t = 0; t < want.size(); ++t)
            EXPECT_NEAR(1 / (got.rate[t] * got.rate[t]), want[t], 1e-14) << beta << " at " << t;
    };
    expectTable("0.5", {1.5, 3.25, 4.625, 3.3125, 3.65625, 5.828125});
    expectTable("0.9", {0.3, 0.77, 1.293, 1.3637, 1.62733, 2.264597});
}

TEST(Rules, fadingStates_becomeNoSubnormals) {
    // One slope, then none for so long that the averages would fade below the smallest normal
    // number: momentum's step is 0 in the end, not a crawl of subnormals.
    std::vector<double> slopes(3000, 0.0);
    slopes[0] = 1;
    const Steps got = steps("momentum:alpha=1,mu=0.5", slopes);
    for (const double sigma : got.sigma)
        EXPECT_TRUE(sigma == 0 || std::isnormal(sigma));
    EXPECT_EQ(got.sigma.back(), 0);
    EXPECT_EQ(got.sigma[900], -std::ldexp(1, -900));
}

} // namespace
} // namespace thetascope::optimizer
