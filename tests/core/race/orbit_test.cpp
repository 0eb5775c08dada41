// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of an orbit diagram are the last points of descents, and show what is known of them.
#include "core/descent/descend.h"
#include "core/race/orbit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::race {
namespace {

OrbitRequest orbitOf(std::string_view loss, std::string_view spec, loss::Point start,
                     std::vector<double> rates) {
    OrbitRequest request;
    request.loss = loss::Loss::fromText(loss).value();
    request.optimizer = optimizer::parseSpec(spec).value();
    request.start = start;
    request.rates = std::move(rates);
    return request;
}

/// The descent with tolerance 0 with one rate. It ends early if it repeats itself or breaks off.
descent::Trajectory descentOf(const OrbitRequest& request, double rate) {
    optimizer::Optimizer optimizer = request.optimizer;
    EXPECT_TRUE(optimizer::set(optimizer, "alpha", rate));
    return descent::trajectories(*request.loss, std::span(&optimizer, 1), request.start,
                                 {request.steps, 0}, {{-6, 6}, {-6, 6}})
        .front();
}

/// The step of a descent at which it was where it would be at step `t`, if it is known.
std::optional<std::uint64_t> sameAs(const descent::Trajectory& run, std::uint64_t t) {
    if (t < run.points())
        return t;
    if (run.outcome() == descent::Outcome::Diverged ||
        run.outcome() == descent::Outcome::LeftDomain)
        return std::nullopt;
    const std::uint64_t period = std::max<std::uint64_t>(1, run.end().period);
    return t - (t - run.steps() + period - 1) / period * period;
}

/// The number of different places, to so many digits, among the last points with each rate.
std::vector<std::size_t> places(const OrbitRequest& request) {
    const Orbit orbit = race::orbit(request);
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < orbit.rates(); ++i) {
        std::set<long> different;
        for (const loss::Point& point : std::as_const(orbit).at(i))
            different.insert(std::lround(point[0] * 1e6));
        counts.push_back(different.size());
    }
    return counts;
}

TEST(Orbit, points_areTheLastOfADescent) {
    const std::vector<double> rates{1e-4, 0.003, 0.02, 0.1, 0.13, 0.16, 0.2, 0.45, 1, 3, 9};
    std::size_t broken = 0;
    for (const auto& [loss, start] :
         {std::pair("sin 2θ · log θ²", loss::Point{-5, 0}),
          std::pair("θ − log θ", loss::Point{4.5, 0}), std::pair("θ^4/4 − θ²/2", loss::Point{2, 0}),
          std::pair("(x²+y−11)²+(x+y²−7)²", loss::Point{1.5, -4})}) {
        for (const optimizer::Recipe& recipe : optimizer::recipes()) {
            OrbitRequest request = orbitOf(loss, recipe.key, start, rates);
            request.steps = 150;
            request.last = 40;
            const Orbit orbit = race::orbit(request);
            ASSERT_EQ(orbit.rates(), rates.size());
            for (std::size_t i = 0; i < rates.size(); ++i) {
                const descent::Trajectory run = descentOf(request, rates[i]);
                const std::span<const loss::Point> points = orbit.at(i);
                ASSERT_EQ(points.size(), request.last);
                for (std::size_t k = 0; k < points.size(); ++k) {
                    const std::uint64_t t = request.steps + 1 - request.last + k;
                    const std::string where = std::string(loss) + ", " + std::string(recipe.key) +
                                              ", α = " + std::to_string(rates[i]) + ", step " +
                                              std::to_string(t);
                    const auto same = sameAs(run, t);
                    if (!same) {
                        EXPECT_FALSE(std::isfinite(points[k][0]) && std::isfinite(points[k][1]))
                            << where;
                        ++broken;
                        continue;
                    }
                    for (std::size_t c = 0; c < request.loss->dimension(); ++c)
                        ASSERT_EQ(points[k][c], run.theta(*same, c)) << where;
                }
            }
        }
    }
    EXPECT_GT(broken, 100U);
}

// θ²/2: θ is multiplied by 1 − α at each step.
TEST(Orbit, quadratic_hasOnePlaceTwoOrNone) {
    OrbitRequest request = orbitOf("θ²/2", "gd", {3, 0}, {0.5, 1.5, 2, 2.5});
    request.steps = 5000;
    request.last = 10;
    const Orbit orbit = race::orbit(request);
    for (const loss::Point& point : orbit.at(0))
        EXPECT_NEAR(point[0], 0, 1e-300);
    for (const loss::Point& point : orbit.at(1))
        EXPECT_NEAR(point[0], 0, 1e-300);
    for (std::size_t k = 0; k < 10; ++k) // step 4991 is odd
        EXPECT_EQ(std::as_const(orbit).at(2)[k][0], k % 2 == 0 ? -3 : 3);
    for (const loss::Point& point : orbit.at(3))
        EXPECT_FALSE(std::isfinite(point[0]));
}

// −θ²/2 + θ³/3 has the minimum 1. Descent on it is the logistic map x ↦ r x (1 − x) with r = 1 + α
// and θ = x (1 + α)/α: one place up to r = 3, two up to 1 + √6 = 3.449, four up to 3.544, and chaos
// from 3.57 on, but for windows like that of period 3 at 3.83 (May 1976).
TEST(Orbit, logisticMap_doublesItsPlaces) {
    OrbitRequest request =
        orbitOf("θ^3/3 − θ²/2", "gd", {0.5, 0}, {1.5, 1.9, 2.2, 2.4, 2.5, 2.53, 2.83, 2.7});
    request.steps = 4000;
    request.last = 64;
    const std::vector<std::size_t> counts = places(request);
    EXPECT_EQ(counts[0], 1U);
    EXPECT_EQ(counts[1], 1U);
    EXPECT_EQ(counts[2], 2U);
    EXPECT_EQ(counts[3], 2U);
    EXPECT_EQ(counts[4], 4U);
    EXPECT_EQ(counts[5], 4U);
    EXPECT_EQ(counts[6], 3U);
    EXPECT_GT(counts[7], 60U);
}

TEST(Orbit, sineCurve_goesFromOnePlaceToTwo) {
    OrbitRequest request = orbitOf("sin 2θ · log θ²", "gd", {-5, 0}, {0.05, 0.1, 0.16, 0.2, 0.25});
    request.steps = 3000;
    const std::vector<std::size_t> counts = places(request);
    EXPECT_EQ(counts[0], 1U);
    EXPECT_EQ(counts[1], 1U);
    EXPECT_EQ(counts[2], 1U); // L″ is 11.9 at −4.4185, so that it turns at 2/11.9 = 0.168
    EXPECT_EQ(counts[3], 2U);
    EXPECT_GT(counts[4], 2U);
}

TEST(Orbit, allPoints_mayBeKept) {
    OrbitRequest request = orbitOf("θ²", "gd", {8, 0}, {0.25});
    request.steps = 3;
    request.last = 4;
    const Orbit orbit = race::orbit(request);
    const std::span<const loss::Point> points = orbit.at(0);
    EXPECT_EQ(points[0][0], 8);
    EXPECT_EQ(points[1][0], 4);
    EXPECT_EQ(points[2][0], 2);
    EXPECT_EQ(points[3][0], 1);
    request.last = 1;
    EXPECT_EQ(std::as_const(static_cast<const Orbit&>(race::orbit(request))).at(0)[0][0], 1);
}

TEST(Orbit, numberOfThreads_playsNoPart) {
    OrbitRequest request = orbitOf("sin 2θ · log θ²", "adam", {-5, 0}, {});
    for (int i = 0; i < 333; ++i)
        request.rates.push_back(0.001 * (i + 1));
    const Orbit one = race::orbit(request);
    const Orbit three = race::orbit(request, 3);
    for (std::size_t i = 0; i < one.rates(); ++i)
        EXPECT_TRUE(std::ranges::equal(one.at(i), three.at(i))) << i;
}

} // namespace
} // namespace thetascope::race
