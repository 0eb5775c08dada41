// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/depths.h"

#include <gtest/gtest.h>

namespace thetascope::race {
namespace {

std::optional<Depths> depthsOf(std::string_view text, loss::Range range) {
    return depths(*loss::Loss::fromText(text).value(), {range, range});
}

TEST(Depths, lowestMinimum_counts) {
    const auto found = depthsOf("(θ² − 4)² + θ", {-4, 4});
    ASSERT_TRUE(found);
    // θ = −2.0307, where the slope 4θ(θ² − 4) + 1 vanishes
    EXPECT_NEAR(found->lowest, -2.0154, 1e-4);
}

TEST(Depths, height_isThatOfNineTenthsOfTheValues) {
    // of θ² over −5 … 5, one value in twenty is below 0.0625, and one above 22.56
    const auto found = depthsOf("θ²", {-5, 5});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->height, 22.5, 0.5);
    EXPECT_DOUBLE_EQ(found->target(0.1), found->lowest + found->height / 10);
}

TEST(Depths, lossWithoutMinimum_hasNone) {
    EXPECT_FALSE(depthsOf("exp θ", {-5, 5}));
    EXPECT_FALSE(depthsOf("(θ − 9)²", {-5, 5})); // it is outside
}

TEST(Depths, plane_hasThem) {
    const auto found = depthsOf("(x²+y−11)²+(x+y²−7)²", {-6, 6});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->lowest, 0, 1e-12);
    EXPECT_GT(found->height, 100);
}

} // namespace
} // namespace thetascope::race
