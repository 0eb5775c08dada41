// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/contours.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace thetascope::loss {
namespace {

/// A field of a function of the column and the row.
template <class Value>
Field fieldOf(std::size_t width, std::size_t height, Value value) {
    Field field{{0, 1}, {0, 1}, width, height, {}};
    for (std::size_t row = 0; row < height; ++row) {
        for (std::size_t column = 0; column < width; ++column)
            field.values.push_back(value(double(column), double(row)));
    }
    return field;
}

/// Returns the area within a ring, which is positive if what is inside is on its left.
double area(const std::vector<GridPoint>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint& a = ring[i];
        const GridPoint& b = ring[(i + 1) % ring.size()];
        twice += a.column * b.row - b.column * a.row;
    }
    return twice / 2;
}

TEST(Contours, hill_hasARingAroundIt) {
    const Field field = fieldOf(41, 41, [](double x, double y) {
        return 1000 - (x - 20) * (x - 20) - (y - 20) * (y - 20);
    });
    const auto rings = ringsAbove(field, 900);
    ASSERT_EQ(rings.size(), 1U);
    for (const GridPoint& point : rings[0])
        EXPECT_NEAR(std::hypot(point.column - 20, point.row - 20), 10, 0.02);
    EXPECT_NEAR(area(rings[0]), 314.16, 2) << "high is on the left";
}

TEST(Contours, hollow_hasARingTheOtherWay) {
    const Field field = fieldOf(
        41, 41, [](double x, double y) { return (x - 20) * (x - 20) + (y - 20) * (y - 20); });
    const auto rings = ringsAbove(field, 100);
    ASSERT_EQ(rings.size(), 2U) << "around the field, and around the hollow";
    EXPECT_NEAR(area(rings[0]) + area(rings[1]), 42 * 42 - 314.16, 8);
}

TEST(Contours, edgeOfTheField_isPassedOutside) {
    const auto rings = ringsAbove(fieldOf(5, 4, [](double x, double) { return x; }), 2.5);
    ASSERT_EQ(rings.size(), 1U);
    for (const GridPoint& point : rings[0]) {
        const bool isSeen =
            0 <= point.column && point.column <= 4 && 0 <= point.row && point.row <= 3;
        if (isSeen) {
            EXPECT_EQ(point.column, 2.5) << "only the contour itself is seen";
        }
    }
}

TEST(Contours, allAbove_isOneRingThatIsNotSeen) {
    const auto rings = ringsAbove(fieldOf(3, 3, [](double, double) { return 1; }), 0);
    ASSERT_EQ(rings.size(), 1U);
    for (const GridPoint& point : rings[0])
        EXPECT_TRUE(point.column < 0 || point.column > 2 || point.row < 0 || point.row > 2);
    EXPECT_TRUE(ringsAbove(fieldOf(3, 3, [](double, double) { return 1; }), 2).empty());
}

TEST(Contours, saddle_isConnectedAcrossItsMiddle) {
    const auto corners = [](double middle) {
        return Field{{0, 1}, {0, 1}, 2, 2, {1 + middle, -1, -1, 1 + middle}};
    };
    EXPECT_EQ(ringsAbove(corners(0.5), 0).size(), 1U);
    EXPECT_EQ(ringsAbove(corners(-0.5), 0).size(), 2U);
}

TEST(Contours, pointsWithoutValue_boundWhatIsHigh) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto rings =
        ringsAbove(fieldOf(5, 5, [](double x, double) { return x < 2 ? kNone : 1.0; }), 0);
    ASSERT_EQ(rings.size(), 1U);
    for (const GridPoint& point : rings[0]) {
        EXPECT_TRUE(std::isfinite(point.column) && std::isfinite(point.row));
        EXPECT_GE(point.column, 1);
    }
}

} // namespace
} // namespace thetascope::loss
