// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When states are kept and compared, and the kernels that do so, on every instruction set.
#include "core/descent/return_rows.h"
#include "core/descent/returns.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kLanes = 24;
constexpr std::size_t kRows = 3; // θ and what two rules keep

TEST(Returns, states_areKeptAtTheStartAndAtPowersOfTwo) {
    std::uint64_t kept = 0;
    for (std::uint64_t t = kReturnStride; t <= 4096; t += kReturnStride) {
        EXPECT_EQ(keptBefore(t), kept) << t;
        if (t == nextToKeep(kept))
            kept = t;
    }
    EXPECT_EQ(kept, 4096U);
}

TEST(Returns, numbers_areTheSameByTheirBits) {
    EXPECT_TRUE(isSame(1.5, 1.5));
    EXPECT_TRUE(isSame(kNaN, kNaN)) << "all that follows is the same";
    EXPECT_FALSE(isSame(0.0, -0.0)) << "1/0 and 1/−0 differ";
}

/// A Block has the state of each lane, and what was kept of it: the same at first.
struct Block {
    Block()
        : state(kRows, kLanes)
        , kept(kRows + 2, kLanes) {
        for (std::size_t row = 0; row < kRows; ++row) {
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                state.row(row)[lane] = kept.row(row)[lane] = static_cast<double>(100 * row + lane);
            rows.state[row] = state.row(row);
            rows.kept[row] = kept.row(row);
        }
        rows.rows = kRows;
        rows.age = kept.row(kRows);
        rows.due = kept.row(kRows + 1);
        std::fill_n(rows.age, kLanes, 0.0);
        std::fill_n(rows.due, kLanes, 16.0);
        rows.steps = 8;
        rows.lanes = kLanes;
    }

    std::vector<std::size_t> returned(simd::InstructionSet set) const {
        std::vector<std::uint8_t> marks(kLanes / 8);
        compareKernel(set)(rows, marks.data());
        std::vector<std::size_t> lanes;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (marks[lane / 8] >> lane % 8 & 1)
                lanes.push_back(lane);
        }
        return lanes;
    }

    simd::LaneTable state;
    simd::LaneTable kept;
    ReturnRows rows{};
};

class ReturnKernels : public testing::TestWithParam<simd::InstructionSet> {};

TEST_P(ReturnKernels, stateThatDiffersInAnyRow_hasNotReturned) {
    EXPECT_EQ(Block().returned(GetParam()).size(), kLanes);
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            for (const double other : {-1.0, kNaN}) {
                Block block;
                block.state.row(row)[lane] = other;
                const std::vector<std::size_t> found = block.returned(GetParam());
                EXPECT_EQ(found.size(), kLanes - 1) << row;
                EXPECT_EQ(std::ranges::count(found, lane), 0) << row;
            }
        }
    }
}

TEST_P(ReturnKernels, lanesThatAreDue_areKeptAndDueAgainAtTwiceTheirAge) {
    Block block;
    block.rows.age[5] = 8; // began a batch before the others
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        block.state.row(2)[lane] = -1;
    keepKernel(GetParam())(block.rows);
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        EXPECT_EQ(block.rows.age[lane], lane == 5 ? 16 : 8) << lane;
        EXPECT_EQ(block.rows.due[lane], lane == 5 ? 32 : 16) << lane;
        EXPECT_EQ(block.kept.row(2)[lane] == -1, lane == 5) << lane;
    }
}

INSTANTIATE_TEST_SUITE_P(sets, ReturnKernels,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::descent
