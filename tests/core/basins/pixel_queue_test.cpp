// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/pixel_queue.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::basins {
namespace {

TEST(PixelQueue, order_hasEveryPixelOnceCoarsestFirst) {
    PixelQueue queue(21, 10);
    ASSERT_EQ(queue.pixels(), 210U);
    std::vector<int> seen(210);
    std::size_t level = 0;
    std::size_t onLevel[PixelQueue::kLevels] = {};
    for (auto places = queue.take(); places.begin != places.end; places = queue.take()) {
        for (std::size_t place = places.begin; place < places.end; ++place) {
            const std::uint32_t pixel = queue.pixel(place);
            ++seen[pixel];
            EXPECT_GE(queue.levelOf(place), level);
            level = queue.levelOf(place);
            ++onLevel[level];
            EXPECT_EQ(pixel % 21 % PixelQueue::kStrides[level], 0U);
            EXPECT_EQ(pixel / 21 % PixelQueue::kStrides[level], 0U);
        }
    }
    EXPECT_EQ(seen, std::vector<int>(210, 1));
    // columns 0, 8, 16 and rows 0, 8; of every fourth 6 × 3; of every second 11 × 5
    EXPECT_EQ(onLevel[0], 6U);
    EXPECT_EQ(onLevel[1], 18U - 6);
    EXPECT_EQ(onLevel[2], 55U - 18);
    EXPECT_EQ(onLevel[3], 210U - 55);
}

TEST(PixelQueue, levelsFinishedOutOfOrder_completeTogether) {
    PixelQueue queue(21, 10);
    EXPECT_FALSE(queue.finish(1, 12));
    EXPECT_FALSE(queue.finish(0, 5));
    EXPECT_EQ(queue.completeLevels(), 0U);
    EXPECT_TRUE(queue.finish(0, 1));
    EXPECT_EQ(queue.completeLevels(), 2U);
    EXPECT_EQ(queue.finished(), 18U);
}

TEST(PixelQueue, emptyLevels_areCompleteWithTheOneBefore) {
    PixelQueue queue(1, 1);
    EXPECT_TRUE(queue.finish(0, 1));
    EXPECT_EQ(queue.completeLevels(), PixelQueue::kLevels);
}

} // namespace
} // namespace thetascope::basins
