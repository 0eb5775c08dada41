// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/same_map.h"

#include <gtest/gtest.h>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;

basins::Request request(double mu, std::size_t width) {
    basins::Request wanted;
    wanted.loss = loss::Loss::fromText("θ²").value();
    wanted.optimizer = optimizer::make(*optimizer::findRecipe("momentum"));
    EXPECT_TRUE(optimizer::set(wanted.optimizer, "mu", mu));
    wanted.across = {Axis::Quantity::Start, {}, -5, 5, false};
    wanted.up = {Axis::Quantity::Setting, "alpha", 0.01, 1, true};
    wanted.width = width;
    wanted.height = width / 2;
    return wanted;
}

Map mapOf(const basins::Request& wanted, std::size_t stride) {
    const auto landmarks =
        std::make_shared<const basins::MapLandmarks>(basins::landmarks(*wanted.loss, {-5, 5}, {}));
    return basinMap(std::make_shared<const basins::Request>(wanted),
                    std::make_shared<const basins::Map>(wanted.width, wanted.height, 1), landmarks,
                    stride);
}

TEST(SameMap, whatTheAxesSet_doesNotCount) {
    basins::Request other = request(0.5, 80);
    other.start[0] = 3;
    EXPECT_TRUE(optimizer::set(other.optimizer, "alpha", 0.2));
    EXPECT_TRUE(isSameMap(request(0.5, 80), other));
    EXPECT_FALSE(isSameMap(request(0.5, 80), request(0.6, 80)));
    EXPECT_FALSE(isSameMap(request(0.5, 80), request(0.5, 40)));
}

TEST(SameMap, sharpMap_isThereOnlyWhenCompleteAndFine) {
    const basins::Request wanted = request(0.5, 80);
    EXPECT_FALSE(isFineEnough(std::nullopt, wanted, 1));
    EXPECT_TRUE(isFineEnough(mapOf(wanted, 1), wanted, 1));
    EXPECT_FALSE(isFineEnough(mapOf(wanted, 2), wanted, 1)) << "not complete";
    EXPECT_FALSE(isFineEnough(mapOf(request(0.5, 20), 1), wanted, 1)) << "complete, but coarse";
    EXPECT_FALSE(isFineEnough(mapOf(request(0.6, 80), 1), wanted, 1));
}

TEST(SameMap, coarseMap_isThereWhenNoCoarserThanWanted) {
    const basins::Request wanted = request(0.5, 80);
    EXPECT_TRUE(isFineEnough(mapOf(wanted, 1), wanted, 4));
    EXPECT_TRUE(isFineEnough(mapOf(wanted, 4), wanted, 4)) << "under way";
    EXPECT_TRUE(isFineEnough(mapOf(request(0.5, 20), 1), wanted, 4));
    EXPECT_FALSE(isFineEnough(mapOf(request(0.5, 10), 1), wanted, 4));
    EXPECT_FALSE(isFineEnough(mapOf(request(0.6, 80), 1), wanted, 4));
}

} // namespace

} // namespace thetascope::ui::maps
