// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Each run of a race is the descent that one would make of it alone, until it arrives.
#include "core/descent/descend.h"
#include "core/race/compute.h"
#include "core/race/starts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace thetascope::race {
namespace {

using testing::HasSubstr;

struct Case {
    std::string_view loss;
    loss::Extent extent;
    double target;
};

void PrintTo(const Case& each, std::ostream* out) {
    *out << each.loss;
}

const Case kCases[] = {
    {"θ²", {{-5, 5}, {-5, 5}}, 1e-3},
    {"sin 2θ · log θ²", {{-6, 6}, {-6, 6}}, -3.2},
    {"θ^4/4 − θ²/2 + log(θ + 3)/9", {{-4, 4}, {-4, 4}}, -0.17}, // undefined at some starts
    {"(x²+y−11)²+(x+y²−7)²", {{-6, 6}, {-6, 6}}, 0.01},
};

Request requestOf(const Case& each, const optimizer::Optimizer& optimizer) {
    Request request;
    request.loss = loss::Loss::fromText(each.loss).value();
    request.optimizer = optimizer;
    request.rates = {1e-4, 0.003, 0.02, 0.1, 0.45, 1, 9};
    request.starts = spreadStarts(each.extent, request.loss->dimension(), 23, 0);
    request.steps = 77;
    request.target = each.target;
    request.extent = each.extent;
    return request;
}

/// The finish of a run as a loop over a trajectory finds it.
Finish alone(const Request& request, double rate, loss::Point start) {
    optimizer::Optimizer optimizer = request.optimizer;
    EXPECT_TRUE(optimizer::set(optimizer, "alpha", rate));
    const descent::Trajectory run = descent::trajectories(*request.loss, std::span(&optimizer, 1),
                                                          start, {request.steps, 0}, request.extent)
                                        .front();
    for (std::size_t t = 0; t < run.points(); ++t) {
        const descent::Step step = run.at(t);
        const bool isFinite = std::isfinite(step.loss) && std::isfinite(step.slope[0]) &&
                              std::isfinite(step.slope[1]);
        const loss::Range& x = request.extent.x;
        const loss::Range& y = request.extent.y;
        const bool isInside =
            x.low <= step.theta[0] && step.theta[0] <= x.high &&
            (request.loss->dimension() == 1 || (y.low <= step.theta[1] && step.theta[1] <= y.high));
        if (isFinite && isInside && step.loss <= request.target)
            return {step.loss, static_cast<std::uint32_t>(t), true};
    }
    const bool isBrokenOff =
        run.outcome() == descent::Outcome::LeftDomain ||
        (run.outcome() == descent::Outcome::Diverged && run.steps() < request.steps);
    return {run.at(run.points() - 1).loss,
            static_cast<std::uint32_t>(isBrokenOff ? run.steps() : request.steps), false};
}

bool isSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

class RaceOnCourse : public testing::TestWithParam<Case> {};

TEST_P(RaceOnCourse, everyRun_isThatOfTheOptimizerAlone) {
    std::size_t arrived = 0;
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const Request request = requestOf(GetParam(), optimizer::make(recipe));
        ASSERT_TRUE(validate(request)) << validate(request).error();
        const Field field = run(request);
        ASSERT_EQ(field.rates(), request.rates.size());
        for (std::size_t i = 0; i < request.rates.size(); ++i) {
            for (std::size_t k = 0; k < request.starts.size(); ++k) {
                const Finish wanted = alone(request, request.rates[i], request.starts[k]);
                const Finish& got = field.at(i)[k];
                const std::string where = std::string(recipe.key) +
                                          ", α = " + std::to_string(request.rates[i]) + ", start " +
                                          std::to_string(k);
                EXPECT_EQ(got.hasArrived, wanted.hasArrived) << where;
                EXPECT_EQ(got.steps, wanted.steps) << where;
                EXPECT_PRED2(isSame, got.loss, wanted.loss) << where;
                arrived += wanted.hasArrived;
            }
        }
    }
    EXPECT_GT(arrived, 100U); // else there would be nothing to see
}

INSTANTIATE_TEST_SUITE_P(Losses, RaceOnCourse, testing::ValuesIn(kCases));

TEST(Race, startAtTheTarget_arrivesWithoutAStep) {
    Request request = requestOf(kCases[0], optimizer::parseSpec("gd").value());
    request.starts = {{0, 0}, {2, 0}};
    const Field field = run(request);
    EXPECT_TRUE(field.at(0)[0].hasArrived);
    EXPECT_EQ(field.at(0)[0].steps, 0U);
    EXPECT_FALSE(field.at(0)[1].hasArrived); // with α = 1e-4
    EXPECT_EQ(field.at(0)[1].steps, request.steps);
}

TEST(Race, lastStepAllowed_mayArrive) {
    Request request = requestOf(kCases[0], optimizer::parseSpec("gd").value());
    request.rates = {0.25}; // θ is halved at each step
    request.starts = {{1, 0}};
    request.target = std::ldexp(1, -20); // after ten steps
    request.steps = 10;
    EXPECT_TRUE(run(request).at(0)[0].hasArrived);
    EXPECT_EQ(run(request).at(0)[0].steps, 10U);
    request.steps = 9;
    EXPECT_FALSE(run(request).at(0)[0].hasArrived);
    EXPECT_EQ(run(request).at(0)[0].steps, 9U);
}

TEST(Race, lowLossOutsideTheRange_isNoTarget) {
    Request request = requestOf(kCases[1], optimizer::parseSpec("gd").value());
    request.starts = {{5, 0}, {21.2, 0}}; // L(21.2) is −6.1, below the lowest minimum in the range
    request.rates = {0.01};
    ASSERT_LT(request.loss->at({21.2, 0}).loss, request.target);
    const Field field = run(request);
    EXPECT_TRUE(field.at(0)[0].hasArrived);
    EXPECT_FALSE(field.at(0)[1].hasArrived);
}

TEST(Race, stopRequest_endsIt) {
    Request request = requestOf(kCases[1], optimizer::parseSpec("adam").value());
    request.steps = 100'000'000;
    request.target = -1e9;
    request.rates = {0.3};
    std::stop_source stop;
    std::jthread later([&] { stop.request_stop(); });
    (void)run(request, stop.get_token()); // it returns
    EXPECT_TRUE(stop.stop_requested());
}

TEST(Race, impossibleRequest_isRefused) {
    const Request valid = requestOf(kCases[0], optimizer::parseSpec("gd").value());
    const auto errorOf = [&](auto change) {
        Request request = valid;
        change(request);
        const auto checked = validate(request);
        return checked ? std::string() : checked.error();
    };
    EXPECT_EQ(errorOf([](Request&) {}), "");
    EXPECT_EQ(errorOf([](Request& r) { r.rates.clear(); }),
              "a race must have from 1 to 4096 learning rates");
    EXPECT_EQ(errorOf([](Request& r) { r.starts.assign(5000, {}); }),
              "a race must have from 1 to 4096 starts");
    EXPECT_THAT(errorOf([](Request& r) { r.steps = 0; }), HasSubstr("steps"));
    EXPECT_THAT(errorOf([](Request& r) { r.target = NAN; }), HasSubstr("must be finite"));
    EXPECT_THAT(errorOf([](Request& r) { r.rates.front() = -1; }), HasSubstr("alpha = -1"));
}

} // namespace
} // namespace thetascope::race
