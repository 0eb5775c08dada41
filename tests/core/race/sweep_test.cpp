// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep says how the runs end that one would make with each rate alone.
#include "core/descent/descend.h"
#include "core/race/sweep.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::race {
namespace {

struct SweepCase {
    std::string_view loss;
    loss::Extent extent;
    loss::Point start;
    double tolerance;
};

void PrintTo(const SweepCase& each, std::ostream* out) {
    *out << each.loss << ", tolerance " << each.tolerance;
}

const SweepCase kSweepCases[] = {
    {"(20−5θ)²+(41−12θ)²", {{-2, 9}, {-2, 9}}, {-1, 0}, 1e-6},
    {"sin 2θ · log θ²", {{-6, 6}, {-6, 6}}, {-5, 0}, 1e-6},
    {"sin 2θ · log θ²", {{-6, 6}, {-6, 6}}, {-5, 0}, 0},
    {"θ − log θ", {{0.1, 5}, {0.1, 5}}, {4.5, 0}, 1e-6}, // high rates leave the domain
    {"(x²+y−11)²+(x+y²−7)²", {{-6, 6}, {-6, 6}}, {1.5, -4}, 1e-6},
};

SweepRequest sweepOf(const SweepCase& each, const optimizer::Optimizer& optimizer) {
    SweepRequest request;
    request.loss = loss::Loss::fromText(each.loss).value();
    request.optimizer = optimizer;
    request.start = each.start;
    request.until = {60, each.tolerance};
    request.extent = each.extent;
    request.rates = {1e-4, 10, 21};
    return request;
}

descent::Trajectory runWith(const SweepRequest& request, double rate) {
    optimizer::Optimizer optimizer = request.optimizer;
    EXPECT_TRUE(optimizer::set(optimizer, "alpha", rate));
    return descent::trajectories(*request.loss, std::span(&optimizer, 1), request.start,
                                 request.until, request.extent)
        .front();
}

bool isEqual(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

class SweepOnLoss : public testing::TestWithParam<SweepCase> {};

TEST_P(SweepOnLoss, everyRate_endsAsItsRunAlone) {
    std::set<descent::Outcome> outcomes;
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const SweepRequest request = sweepOf(GetParam(), optimizer::make(recipe));
        const std::vector<double> rates = request.rates.values();
        const std::vector<Swept> swept = sweep(request);
        ASSERT_EQ(swept.size(), rates.size());
        for (std::size_t i = 0; i < rates.size(); ++i) {
            const std::string where = std::string(recipe.key) + ", α = " + std::to_string(rates[i]);
            const descent::Trajectory alone = runWith(request, rates[i]);
            EXPECT_EQ(swept[i].rate, rates[i]);
            EXPECT_EQ(swept[i].end.outcome, alone.outcome()) << where;
            EXPECT_EQ(swept[i].end.steps, alone.steps()) << where;
            EXPECT_PRED2(isEqual, swept[i].end.loss, alone.loss(alone.steps())) << where;
            for (std::size_t c = 0; c < request.loss->dimension(); ++c)
                EXPECT_PRED2(isEqual, swept[i].end.theta[c], alone.theta(alone.steps(), c))
                    << where;
            outcomes.insert(alone.outcome());
        }
    }
    EXPECT_GE(outcomes.size(), 2U); // else there would be nothing to tell apart
}

INSTANTIATE_TEST_SUITE_P(Losses, SweepOnLoss, testing::ValuesIn(kSweepCases));

TEST(Sweep, numberOfThreads_playsNoPart) {
    const SweepRequest request = sweepOf(kSweepCases[1], optimizer::parseSpec("momentum").value());
    const std::vector<Swept> one = sweep(request);
    const std::vector<Swept> three = sweep(request, 3);
    ASSERT_EQ(three.size(), one.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(three[i].end.steps, one[i].end.steps);
        EXPECT_EQ(three[i].end.theta[0], one[i].end.theta[0]);
    }
}

TEST(Sweep, singleRate_isOneRun) {
    SweepRequest request = sweepOf(kSweepCases[0], optimizer::parseSpec("gd").value());
    request.rates = {0.001, 0.001, 1};
    const std::vector<Swept> swept = sweep(request);
    ASSERT_EQ(swept.size(), 1U);
    EXPECT_EQ(swept[0].rate, 0.001);
    EXPECT_EQ(swept[0].end.steps, runWith(request, 0.001).steps());
    EXPECT_EQ(swept[0].end.outcome, descent::Outcome::Converged);
}

} // namespace
} // namespace thetascope::race
