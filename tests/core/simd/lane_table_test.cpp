// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/lane_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>

namespace thetascope::simd {
namespace {

TEST(LaneTable, rows_beginOnCacheLinesAndArePadded) {
    for (const std::size_t lanes : {1, 7, 8, 9, 100, 128}) {
        LaneTable table(3, lanes);
        EXPECT_EQ(table.stride(), paddedLanes(lanes));
        EXPECT_GE(table.stride(), lanes);
        EXPECT_LT(table.stride(), lanes + kLanePadding);
        EXPECT_EQ(table.stride() % kLanePadding, 0U);
        for (std::size_t row = 0; row < 3; ++row)
            EXPECT_EQ(reinterpret_cast<std::uintptr_t>(table.row(row)) % 64, 0U);
        EXPECT_EQ(table.row(2) - table.row(0), static_cast<std::ptrdiff_t>(2 * table.stride()));
    }
}

TEST(LaneTable, isZeroAtFirst_paddingToo) {
    const LaneTable table(4, 13);
    for (std::size_t row = 0; row < 4; ++row)
        for (std::size_t lane = 0; lane < table.stride(); ++lane)
            EXPECT_EQ(table.row(row)[lane], 0);
}

TEST(LaneTable, empty_hasNoLanes) {
    EXPECT_EQ(LaneTable().stride(), 0U);
}

TEST(LaneTable, moved_keepsItsNumbers) {
    LaneTable table(2, 5);
    table.row(1)[4] = 7;
    const LaneTable other = std::move(table);
    EXPECT_EQ(other.row(1)[4], 7);
}

} // namespace
} // namespace thetascope::simd
