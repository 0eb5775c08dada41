// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A pixel and the run that one gets by clicking on it are the same, bit for bit.
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::basins {
namespace {

using descent::Outcome;

constexpr std::string_view kLine = "sin 2θ · log θ²";
constexpr std::string_view kPlane = "(x²+y−11)²+(x+y²−7)²";

std::set<Outcome> outcomes(const Map& map) {
    std::set<Outcome> found;
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel)
        found.insert(map.at(pixel).outcome);
    return found;
}

/// Every rate rule with every update rule, named recipes among them.
std::vector<optimizer::Optimizer> combinations() {
    std::vector<optimizer::Optimizer> all;
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules())
            all.push_back(optimizer::make(rate, update));
    }
    return all;
}

TEST(Pixels, everyCombinationOneVariable_areSingleRuns) {
    for (const optimizer::Optimizer& each : combinations()) {
        const Request request = makeRequest(kLine, each);
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "")
            << optimizer::toSpec(each);
    }
}

TEST(Pixels, everyCombinationTwoVariables_areSingleRuns) {
    for (const optimizer::Optimizer& each : combinations()) {
        const Request request = makeRequest(kPlane, each);
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "")
            << optimizer::toSpec(each);
    }
}

TEST(Pixels, everyRecipe_areSingleRuns) {
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        Request request = makeRequest(kLine, optimizer::make(recipe));
        request.width = 17;
        request.height = 16; // more pixels than lanes: ended runs make room
        request.until = {300, 1e-4};
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << recipe.key;
    }
}

TEST(Pixels, everyOutcome_areSingleRuns) {
    struct Row {
        std::string_view loss;
        std::set<Outcome> outcomes;
    };

    for (const Row& row : {
             Row{"θ⁴", {Outcome::StepLimit, Outcome::Diverged}},
             Row{"θ − log θ", {Outcome::Converged, Outcome::StepLimit, Outcome::LeftDomain}},
             Row{"√θ", {Outcome::StepLimit, Outcome::LeftDomain}},
             Row{"(θ²−1)²", {Outcome::Converged, Outcome::StepLimit, Outcome::Diverged}},
         }) {
        const Request request = makeRequest(row.loss, "gd");
        const Map map = computed(request);
        EXPECT_EQ(differenceFromSingleRuns(request, map), "") << row.loss;
        EXPECT_EQ(outcomes(map), row.outcomes) << row.loss;
    }
}

TEST(Pixels, anyTwoQuantitiesAsAxes_areSingleRuns) {
    Request request = makeRequest(kLine, "momentum:alpha=0.05");
    request.across = {Axis::Quantity::Setting, "mu", 0, 0.99, false};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "μ against α";
    request.up = {Axis::Quantity::Start, "", -6, 6, false};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "μ against start";

    request = makeRequest(kLine, "rmsprop_momentum");
    request.across = {Axis::Quantity::Setting, "beta", 0.01, 0.999, true};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "β against α";

    request = makeRequest(kPlane, "adam:alpha=0.3");
    request.up = {Axis::Quantity::StartY, "", -5, 5, false};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "x against y";
    request.across = {Axis::Quantity::Setting, "beta1", 0.5, 0.99, false};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "") << "β₁ against y";
}

TEST(Pixels, stopsAtBothLimitsOfTheRule_areSingleRuns) {
    for (const std::uint64_t steps : {1U, 2U, 31U, 32U, 33U, 500U}) {
        for (const double tolerance : {0.0, 1e-3}) {
            Request request = makeRequest(kLine, "gd");
            request.until = {steps, tolerance};
            EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "")
                << steps << " steps, tolerance " << tolerance;
        }
    }
}

TEST(Pixels, cyclesOfManySteps_endWhereSingleRunsDo) {
    // The step at which a run stops is at any place of its cycle.
    for (const std::uint64_t steps : {500U, 1999U, 2000U, 5001U}) {
        for (const double tolerance : {0.0, 1e-6}) {
            Request request = makeRequest(kLine, "gd");
            request.up = {Axis::Quantity::Setting, "alpha", 0.15, 0.4, false};
            request.until = {steps, tolerance};
            const Map map = computed(request);
            EXPECT_EQ(differenceFromSingleRuns(request, map), "") << steps << ", " << tolerance;
            EXPECT_TRUE(outcomes(map).contains(Outcome::Oscillates)) << steps << ", " << tolerance;
        }
    }
}

TEST(Pixels, cyclesOfAllRules_endWhereSingleRunsDo) {
    // Beside a kink every rule that does not slow down jumps for ever.
    for (const optimizer::Optimizer& each : combinations()) {
        Request request = makeRequest("|θ|", each);
        request.until = {1001, 1e-9};
        EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "")
            << optimizer::toSpec(each);
    }
    Request request = makeRequest("|x|+|y|", "momentum:mu=0.5");
    request.across = {Axis::Quantity::Start, "", -2, 2, false};
    request.up = {Axis::Quantity::Setting, "alpha", 0.125, 1, true};
    request.until = {1001, 1e-9};
    const Map map = computed(request);
    EXPECT_EQ(differenceFromSingleRuns(request, map), "");
    EXPECT_TRUE(outcomes(map).contains(Outcome::Oscillates));
}

TEST(Pixels, pauses_areNoEnd) {
    // Rprop makes no move where it turns round: a run that took it for rest would end there.
    Request request = makeRequest("θ²", "rprop");
    request.until = {200, 1e-9};
    EXPECT_EQ(differenceFromSingleRuns(request, computed(request)), "");
}

} // namespace
} // namespace thetascope::basins
