// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Maps with a named constant on an axis: each pixel has the minima of its own loss, and those of
// neighbours are branches.
#include "core/basins/map_landmarks.h"
#include "core/basins/summary.h"
#include "core/loss/minima.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace thetascope::basins {
namespace {

constexpr loss::Range kRange{-2, 2};

/// a from −1 to 1 in `height` rows, over the start from −2 to 2; `present` is the value of a.
Request requestFor(std::string_view text, double present, std::size_t height) {
    const std::array values{expression::ConstantValue{"a", present}};
    Request request = makeRequest(loss::Loss::fromText(text, values).value(),
                                  optimizer::parseSpec("gd:alpha=0.05").value());
    request.across = {Axis::Quantity::Start, "", kRange.low, kRange.high, false};
    request.up = {Axis::Quantity::Constant, "a", -1, 1, false};
    request.width = 17;
    request.height = height;
    request.until = {2000, 1e-9};
    return request;
}

/// The branches that occur in the rows in which `which` holds for the value of a.
template <class Which>
std::set<std::size_t> branchesWhere(const Request& request, const MapLandmarks& found,
                                    Which which) {
    std::set<std::size_t> branches;
    for (std::size_t row = 0; row < request.height; ++row) {
        const auto& numbers = found.at(0, row).numbers;
        if (which(request.up.value(row, request.height)))
            branches.insert(numbers.begin(), numbers.end());
    }
    return branches;
}

using Branch = std::set<std::size_t>;

TEST(MapLandmarks, pitchfork_isOneBranchThatSplitsInTwo) {
    for (const std::size_t height : {2, 3, 40, 41, 301}) {
        const Request request = requestFor("(x² − a)²", 1, height);
        const MapLandmarks found = landmarks(request, kRange, {});
        EXPECT_EQ(found.naming(), Naming::Branches);
        ASSERT_EQ(found.count(), 3U) << height;
        EXPECT_EQ(branchesWhere(request, found, [](double a) { return a < 0; }), Branch{2});
        EXPECT_EQ(branchesWhere(request, found, [](double a) { return a > 0; }), (Branch{0, 1}));
        EXPECT_EQ(found.branches()[0].present, (loss::Point{-1, 0})) << "as an ordinary map has it";
        EXPECT_EQ(found.branches()[1].present, (loss::Point{1, 0}));
        EXPECT_FALSE(found.branches()[2].present);
        EXPECT_EQ(found.present().minima.size(), 2U);
    }
}

TEST(MapLandmarks, tiltedWell_hasTwoBranchesThatEndAtTheFold) {
    const double fold = 8 / (3 * std::sqrt(3.0)); // where L′ and L″ vanish together
    Request request = requestFor("(x² − 1)² + a x", 0, 401);
    request.up.low = -2;
    request.up.high = 2;
    const MapLandmarks found = landmarks(request, kRange, {});
    ASSERT_EQ(found.count(), 2U);
    EXPECT_EQ(branchesWhere(request, found, [&](double a) { return a < -fold; }), Branch{1});
    EXPECT_EQ(branchesWhere(request, found, [&](double a) { return a > fold; }), Branch{0});
    for (std::size_t row = 0; row < request.height; ++row) {
        if (std::abs(request.up.value(row, request.height)) < fold) {
            EXPECT_EQ(found.at(0, row).numbers, (std::vector<std::size_t>{0, 1})) << row;
        }
    }
    EXPECT_NEAR(found.branches()[0].high[0], -1 / std::sqrt(3.0), 0.05); // the last row before
    EXPECT_NEAR(found.branches()[1].low[0], 1 / std::sqrt(3.0), 0.05);
}

TEST(MapLandmarks, eachList_isThatOfThePixelsLoss) {
    Request request = requestFor("(x² − 1)² + a x", 0.3, 23);
    for (const bool isTurned : {false, true}) {
        if (isTurned) {
            std::swap(request.across, request.up);
            std::swap(request.width, request.height);
        }
        const MapLandmarks found = landmarks(request, kRange, {}, 2);
        for (std::size_t i = 0; i < 23; ++i) {
            const std::size_t column = isTurned ? i : 5;
            const std::size_t row = isTurned ? 5 : i;
            const auto own = lossOf(request, runOf(request, column, row));
            const auto expected = landmarks(*own, kRange, {});
            const Landmarks& actual = found.at(column, row).landmarks;
            ASSERT_EQ(actual.minima.size(), expected.minima.size());
            ASSERT_EQ(loss::minima(*own, kRange).size(), expected.minima.size());
            for (std::size_t k = 0; k < expected.minima.size(); ++k) {
                EXPECT_EQ(actual.minima[k].theta, expected.minima[k].theta);
                EXPECT_EQ(actual.minima[k].loss, expected.minima[k].loss);
                EXPECT_EQ(actual.minima[k].reach, expected.minima[k].reach);
            }
        }
    }
}

TEST(MapLandmarks, eachPixel_settlesWhereItsPlainRunDoes) {
    const Request request = requestFor("(x² − 1)² + a x", 0, 15);
    const Map map = computed(request);
    EXPECT_EQ(differenceFromSingleRuns(request, map), "");
    const MapLandmarks found = landmarks(request, kRange, {});
    std::size_t settled = 0;
    for (std::size_t row = 0; row < map.height(); ++row) {
        for (std::size_t column = 0; column < map.width(); ++column) {
            const End end = singleRun(request, column, row);
            const auto own = landmarks(*lossOf(request, runOf(request, column, row)), kRange, {});
            const Landing alone = landing(own, end, request.until.tolerance);
            const Landing here =
                found.landing(map.at(map.index(column, row)), request.until.tolerance, column, row);
            EXPECT_EQ(here.fate, alone.fate);
            if (here.fate != Fate::Minimum)
                continue;
            ++settled;
            EXPECT_EQ(here.minimum, end.theta[0] < 0 ? 0U : 1U); // left and right of the ridge
            EXPECT_NEAR(own.minima[alone.minimum].theta[0], end.theta[0], 0.04); // the reach
        }
    }
    EXPECT_GT(settled, map.pixels() * 9 / 10);
    const Summary summary = summarize(map, found, request.until.tolerance);
    EXPECT_DOUBLE_EQ(summary.shareSettled,
                     static_cast<double>(settled) / static_cast<double>(map.pixels()));
    EXPECT_NEAR(summary.shareAtLowest, 0.5, 0.1); // the lowest of each pixel's loss
}

TEST(MapLandmarks, presentValueOffTheAxis_numbersInTheOrderOfBeginning) {
    const MapLandmarks found = landmarks(requestFor("(x² − a)²", 7, 40), kRange, {});
    EXPECT_EQ(found.at(0, 0).numbers, std::vector<std::size_t>{0});
    EXPECT_EQ(found.at(0, 39).numbers, (std::vector<std::size_t>{1, 2}));
    EXPECT_TRUE(found.present().minima.empty());
    EXPECT_TRUE(std::ranges::none_of(
        found.branches(), [](const auto& branch) { return branch.present.has_value(); }));
}

TEST(MapLandmarks, presentValueBetweenPixels_countsToo) {
    const MapLandmarks found = landmarks(requestFor("(x² − a)²", 0.123, 2), kRange, {});
    ASSERT_EQ(found.count(), 3U);
    EXPECT_NEAR(found.branches()[1].present->front(), std::sqrt(0.123), 1e-9);
}

TEST(MapLandmarks, otherAxes_haveTheMinimaOfTheLoss) {
    Request request = requestFor("(x² − a)²", 1, 4);
    request.up = {Axis::Quantity::Setting, "alpha", 0.1, 1, true};
    const MapLandmarks found = landmarks(request, kRange, {});
    EXPECT_EQ(found.naming(), Naming::Common);
    EXPECT_EQ(found.count(), 2U);
    EXPECT_EQ(found.at(3, 2).numbers, (std::vector<std::size_t>{0, 1}));
    EXPECT_TRUE(found.branches().empty());
}

TEST(MapLandmarks, twoConstants_haveNoNames) {
    Request request = requestFor("(x² − a)² + b x", 1, 4);
    request.across = {Axis::Quantity::Constant, "b", 0, 1, false};
    const MapLandmarks found = landmarks(request, kRange, {});
    EXPECT_EQ(found.naming(), Naming::None);
    EXPECT_EQ(found.count(), 0U);
    EXPECT_EQ(found.landing({descent::Outcome::Converged, {1, 0}, 0, 9}, 1e-6, 0, 0),
              (Landing{Fate::AtRest}));
    EXPECT_EQ(found.landing({descent::Outcome::Diverged, {1, 0}, 0, 9}, 1e-6, 0, 0),
              (Landing{Fate::Diverged}));
}

TEST(MapLandmarks, stopRequest_endsTheSearch) {
    std::stop_source stop;
    stop.request_stop();
    const MapLandmarks found =
        landmarks(requestFor("(x² − a)²", 1, 400), kRange, {}, 2, stop.get_token());
    EXPECT_EQ(found.naming(), Naming::None);
}

} // namespace
} // namespace thetascope::basins
