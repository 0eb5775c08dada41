// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What became of a run: losses whose minima are known by hand.
#include "core/basins/landmarks.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <limits>

namespace thetascope::basins {
namespace {

using descent::Outcome;
constexpr double kTolerance = 1e-6;

TEST(Landmarks, wellWithTilt_bothMinimaAndTheLowerOne) {
    // (θ² − 1)² + θ/10: the left one is lower
    const auto loss = loss::Loss::fromText("(θ²−1)²+θ/10").value();
    const Landmarks found = landmarks(*loss, {-2, 2}, {});
    ASSERT_EQ(found.minima.size(), 2U);
    EXPECT_NEAR(found.minima[0].theta[0], -1.0123, 1e-4); // 4θ(θ² − 1) = −1/10
    EXPECT_NEAR(found.minima[1].theta[0], 0.9872, 1e-4);
    EXPECT_EQ(found.minima[0].reach, 0.04); // a hundredth of the range
    EXPECT_EQ(found.lowest(), std::vector<std::size_t>{0});
}

TEST(Landmarks, minimaNearEachOther_shareTheWayBetween) {
    // minima at ±0.01 in a range of width 20
    const auto loss = loss::Loss::fromText("(θ²−0.0001)²").value();
    const Landmarks found = landmarks(*loss, {-10, 10}, {});
    ASSERT_EQ(found.minima.size(), 2U);
    EXPECT_NEAR(found.minima[0].reach, 0.01, 1e-9);
    EXPECT_NEAR(found.minima[1].reach, 0.01, 1e-9);
}

TEST(Landmarks, bowl_isOneMinimum) {
    const auto loss = loss::Loss::fromText("(x−1)²+(y+2)²+3").value();
    const Landmarks found = landmarks(*loss, {-5, 5}, {-4, 4});
    ASSERT_EQ(found.minima.size(), 1U);
    EXPECT_NEAR(found.minima[0].theta[0], 1, 1e-8);
    EXPECT_NEAR(found.minima[0].theta[1], -2, 1e-8);
    EXPECT_EQ(found.minima[0].loss, 3);
    EXPECT_EQ(found.minima[0].reach, 0.08); // of the shorter side
}

TEST(Landmarks, slope_hasNone) {
    const Landmarks found = landmarks(*loss::Loss::fromText("θ").value(), {-2, 2}, {});
    EXPECT_TRUE(found.minima.empty());
    EXPECT_TRUE(found.lowest().empty());
}

TEST(Landmarks, equalMinima_areAllTheLowest) {
    const auto lowest = [](const char* text, loss::Range x, loss::Range y) {
        return landmarks(*loss::Loss::fromText(text).value(), x, y).lowest();
    };
    using Places = std::vector<std::size_t>;
    // Himmelblau: L = 0 at four places, of which one only is found to the bit
    EXPECT_EQ(lowest("(x²+y−11)²+(x+y²−7)²", {-5, 5}, {-5, 5}), (Places{0, 1, 2, 3}));
    EXPECT_EQ(lowest("sin θ + θ/1000", {-9, 9}, {}), Places{0});
    EXPECT_EQ(lowest("sin θ", {-9, 9}, {}), (Places{0, 1, 2}));
    // kinks at ±√2, and numbers so small that no fixed tolerance would do
    EXPECT_EQ(lowest("abs(θ²−2)", {-3, 3}, {}), (Places{0, 1}));
    EXPECT_EQ(lowest("1e-30·((θ²−2)²+θ/1000)", {-3, 3}, {}), Places{0});
}

/// Minima at −1 and 1, with a reach of 0.04 each.
Landmarks twoMinima() {
    return {{{{-1, 0}, 0, 0.04}, {{1, 0}, 0, 0.04}}};
}

TEST(Landing, outcomes_byHand) {
    const Landmarks marks = twoMinima();
    const auto fate = [&](Outcome outcome, double theta, double tolerance) {
        return landing(marks, {outcome, {theta, 0}, 0, 7}, tolerance);
    };
    EXPECT_EQ(fate(Outcome::Converged, -0.97, kTolerance), (Landing{Fate::Minimum, 0}));
    EXPECT_EQ(fate(Outcome::Converged, 1.03, kTolerance), (Landing{Fate::Minimum, 1}));
    EXPECT_EQ(fate(Outcome::Converged, 0.95, kTolerance), (Landing{Fate::Elsewhere, 0}));
    EXPECT_EQ(fate(Outcome::StepLimit, 1, kTolerance), (Landing{Fate::NotSettled, 0}));
    EXPECT_EQ(fate(Outcome::StepLimit, 1.0003, 0), (Landing{Fate::Minimum, 1}));
    EXPECT_EQ(fate(Outcome::StepLimit, 1.0005, 0), (Landing{Fate::NotSettled, 0}));
    EXPECT_EQ(fate(Outcome::Diverged, 1, kTolerance), (Landing{Fate::Diverged, 0}));
    EXPECT_EQ(fate(Outcome::LeftDomain, 1, kTolerance), (Landing{Fate::LeftDomain, 0}));
    EXPECT_EQ(fate(Outcome::Running, 1, kTolerance), (Landing{Fate::Unknown, 0}));
}

TEST(Landing, nearerOfTwo_wins) {
    const Landmarks marks{{{{0, 0}, 0, 1}, {{1, 0}, 0, 1}}};
    EXPECT_EQ(landing(marks, {Outcome::Converged, {0.4, 0}, 0, 1}, kTolerance).minimum, 0U);
    EXPECT_EQ(landing(marks, {Outcome::Converged, {0.6, 0}, 0, 1}, kTolerance).minimum, 1U);
}

/// Where the map's runs land, row by row from the lowest.
Landing landingAt(const Request& request, const Map& map, loss::Range range, std::size_t column,
                  std::size_t row) {
    return landing(landmarks(*request.loss, range, {}), map.at(map.index(column, row)),
                   request.until.tolerance);
}

TEST(Landing, doubleWell_eachSideItsMinimumTheTopNowhere) {
    Request request = makeRequest("(θ²−1)²", "gd");
    request.until = {1000, kTolerance};
    request.across = {Axis::Quantity::Start, "", -1.5, 1.5, false};
    request.up = {Axis::Quantity::Setting, "alpha", 0.01, 10, true};
    request.width = 3;  // −1.5, 0, 1.5
    request.height = 4; // 0.01, 0.1, 1, 10
    const Map map = computed(request);
    const auto at = [&](std::size_t column, std::size_t row) {
        return landingAt(request, map, {-2, 2}, column, row);
    };
    EXPECT_EQ(at(0, 0), (Landing{Fate::Minimum, 0}));
    EXPECT_EQ(at(2, 0), (Landing{Fate::Minimum, 1}));
    EXPECT_EQ(at(1, 0).fate, Fate::Stationary) << "the top between them is level: it stays there";
    EXPECT_EQ(at(0, 3).fate, Fate::Diverged);
    EXPECT_EQ(at(2, 3).fate, Fate::Diverged);
    EXPECT_EQ(map.at(map.index(1, 0)).steps, 1U);
}

TEST(Landing, logarithm_negativeStartsLeaveTheDomainShortRunsDoNotSettle) {
    Request request = makeRequest("θ − log θ", "gd"); // minimum at 1
    request.until = {3, kTolerance};
    request.across = {Axis::Quantity::Start, "", -3, 3, false};
    request.width = 2;
    const Map map = computed(request);
    EXPECT_EQ(landingAt(request, map, {0.1, 4}, 0, 0).fate, Fate::LeftDomain);
    EXPECT_EQ(landingAt(request, map, {0.1, 4}, 1, 0).fate, Fate::NotSettled);
    EXPECT_EQ(map.at(0).steps, 0U);
    EXPECT_EQ(map.at(1).steps, 3U);
}

} // namespace
} // namespace thetascope::basins
