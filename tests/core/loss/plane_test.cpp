// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Losses of two variables: their minima, their grids of values, their contours.
#include "core/loss/catalogue.h"
#include "core/loss/field.h"
#include "core/loss/minima.h"
#include "tests/core/loss/losses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::loss {
namespace {

using test::lossOf;

std::vector<Point> minimaOf(const char* key) {
    const Entry& entry = *find(key);
    return minima(*lossOf(entry.formula), entry.range, entry.rangeY);
}

void expectMinima(const char* key, std::vector<Point> wanted) {
    const std::vector<Point> found = minimaOf(key);
    ASSERT_EQ(found.size(), wanted.size()) << key;
    std::ranges::sort(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_NEAR(found[i][0], wanted[i][0], 1e-9) << key;
        EXPECT_NEAR(found[i][1], wanted[i][1], 1e-9) << key;
    }
}

TEST(PlaneMinima, ofTheCatalogue_areTheLiteratures) {
    expectMinima("bowl", {{0, 0}});
    expectMinima("rosenbrock", {{1, 1}});
    expectMinima("beale", {{3, 0.5}});
    expectMinima("booth", {{1, 3}});
    expectMinima("himmelblau", {{3, 2},
                                {-2.8051180869527449, 3.1313125182505730},
                                {-3.7793102533777469, -3.2831859912861694},
                                {3.5844283403304917, -1.8481265269644036}});
    expectMinima("three_hump_camel", {{0, 0},
                                      {-1.7475523458302890, 0.87377617291514449},
                                      {1.7475523458302890, -0.87377617291514449}});
    constexpr double kLow = -2.9035340277711771;
    constexpr double kHigh = 2.7468027709908370;
    expectMinima("styblinski_tang", {{kLow, kLow}, {kLow, kHigh}, {kHigh, kLow}, {kHigh, kHigh}});
    expectMinima("goldstein_price", {{0, -1}, {-0.6, -0.4}, {1.8, 0.2}, {1.2, 0.8}});
}

TEST(PlaneMinima, ofASaddle_areNone) {
    EXPECT_TRUE(minimaOf("saddle").empty());
}

TEST(PlaneMinima, ofAnEggBox_areAll) {
    const std::vector<Point> found = minimaOf("rastrigin");
    EXPECT_EQ(found.size(), 121U); // near the whole numbers −5 … 5, both ways
    EXPECT_TRUE(std::ranges::is_sorted(found));
    for (const Point& point : found)
        for (const double coordinate : point)
            EXPECT_NEAR(coordinate, std::round(coordinate), 0.03);
}

TEST(PlaneMinima, atAKink_isFound) {
    const std::vector<Point> found = minimaOf("ackley");
    EXPECT_TRUE(std::ranges::any_of(
        found, [](Point point) { return std::hypot(point[0], point[1]) < 1e-6; }));
}

TEST(PlaneMinima, outsideTheRectangle_areNone) {
    const auto loss = lossOf(find("himmelblau")->formula);
    EXPECT_EQ(minima(*loss, {0, 5}, {0, 5}).size(), 1U);
    EXPECT_TRUE(minima(*lossOf("x + y"), {-1, 1}, {-1, 1}).empty());
    EXPECT_TRUE(minima(*lossOf("x²+ y"), {-1, 1}, {-1, 1}).empty());
}

TEST(PlaneMinima, poleOnTheGrid_isNone) {
    EXPECT_TRUE(minima(*lossOf("log(x² + y²)"), {-1, 1}, {-1, 1}).empty());
}

TEST(PlaneMinima, whereHalfIsUndefined_areFound) {
    const std::vector<Point> found = minima(*lossOf("x − log x + (y − 1)²"), {-2, 2}, {-2, 2});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0][0], 1, 1e-9);
    EXPECT_NEAR(found[0][1], 1, 1e-9);
}

TEST(FieldTest, values_areTheLosses) {
    const auto loss = lossOf(find("goldstein_price")->formula);
    const Field grid = field(*loss, {-2, 2}, {-1, 3}, 17, 9);
    ASSERT_EQ(grid.values.size(), 17U * 9U);
    for (std::size_t j = 0; j < 9; ++j)
        for (std::size_t i = 0; i < 17; ++i)
            EXPECT_EQ(grid.at(i, j), loss->at({-2 + 0.25 * static_cast<double>(i),
                                               -1 + 0.5 * static_cast<double>(j)})
                                         .loss);
}

TEST(FieldTest, undefinedOrInfinite_isNotANumber) {
    const Field grid = field(*lossOf("log x + 1/y"), {-1, 1}, {0, 1}, 3, 3);
    for (std::size_t j = 0; j < 3; ++j) {
        EXPECT_TRUE(std::isnan(grid.at(0, j))); // log of −1
        EXPECT_TRUE(std::isnan(grid.at(1, j))); // log of 0
    }
    EXPECT_TRUE(std::isnan(grid.at(2, 0))); // 1/0
    EXPECT_EQ(grid.at(2, 1), 2);
    EXPECT_EQ(grid.at(2, 2), 1);
}

TEST(FieldTest, stopped_isLeftEmpty) {
    std::stop_source stop;
    stop.request_stop();
    const Field grid = field(*lossOf("x + y"), {0, 1}, {0, 1}, 4, 4, stop.get_token());
    EXPECT_EQ(grid.values.size(), 16U);
    EXPECT_TRUE(std::ranges::all_of(grid.values, [](double value) { return std::isnan(value); }));
}

TEST(Contours, levels_shareTheRectangleEqually) {
    // Rosenbrock's spans 0 … 2500 here: evenly spaced heights would show nothing of the valley
    const Entry& entry = *find("rosenbrock");
    const Field grid = field(*lossOf(entry.formula), entry.range, entry.rangeY, 101, 101);
    const std::vector<double> levels = contourLevels(grid, 9);
    ASSERT_EQ(levels.size(), 9U);
    for (std::size_t k = 0; k < levels.size(); ++k) {
        const auto below =
            std::ranges::count_if(grid.values, [&](double value) { return value < levels[k]; });
        // Six are at equal distances, and three halve what is below the first of them.
        const double share =
            k < 3 ? std::exp2(static_cast<double>(k) - 3) / 7 : (static_cast<double>(k) - 2) / 7;
        EXPECT_NEAR(static_cast<double>(below) / static_cast<double>(grid.values.size()), share,
                    0.01);
        if (k > 0) {
            EXPECT_GT(levels[k], levels[k - 1]);
        }
    }
    EXPECT_GT(levels.front(), *std::ranges::min_element(grid.values));
    EXPECT_LT(levels.back(), *std::ranges::max_element(grid.values));
}

TEST(Contours, ofPlainOrUndefinedFields_areNone) {
    EXPECT_TRUE(contourLevels(field(*lossOf("3 + 0·y"), {0, 1}, {0, 1}, 5, 5), 9).empty());
    EXPECT_TRUE(contourLevels(field(*lossOf("log(−1 − y²)"), {0, 1}, {0, 1}, 5, 5), 9).empty());
}

TEST(Contours, ofAFieldWithTwoHeights_isAtMostOne) {
    EXPECT_LE(contourLevels(field(*lossOf("sign(x − 0.5·y)"), {-1, 1}, {-1, 1}, 9, 9), 9).size(),
              1U);
}

} // namespace
} // namespace thetascope::loss
