// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which lanes ask for a closer look, on every instruction set.
#include "core/descent/watch.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace thetascope::descent {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kLanes = 72;
constexpr double kTolerance = 1e-3;

/// Rows x, y, gx, gy, σx, σy, L; unremarkable but for one entry, which is the value given.
simd::LaneTable rowsWith(std::size_t row, std::size_t lane, double value) {
    simd::LaneTable table(7, kLanes);
    for (std::size_t r = 0; r < 7; ++r) {
        for (std::size_t i = 0; i < kLanes; ++i)
            table.row(r)[i] = 1 + static_cast<double>(r + i);
    }
    table.row(row)[lane] = value;
    return table;
}

/// Looks at a batch of steps of which the second has these rows; in the first all is well.
std::vector<std::size_t> marked(const simd::LaneTable& table, bool plane,
                                simd::InstructionSet set) {
    simd::LaneTable steps(7, 2 * kLanes);
    for (std::size_t r = 0; r < 7; ++r) {
        std::fill_n(steps.row(r), kLanes, 1);
        std::copy_n(table.row(r), kLanes, steps.row(r) + kLanes);
    }
    WatchedSteps rows{.loss = steps.row(6), .slope = {}, .sigma = {}, .lanes = kLanes, .steps = 2};
    simd::LaneTable sums(2, kLanes);
    WatchedBatch batch{.theta = {},
                       .finite = sums.row(0),
                       .least = sums.row(1),
                       .bound = kTolerance * kTolerance,
                       .lanes = kLanes};
    for (std::size_t c = 0; c < (plane ? 2U : 1U); ++c) {
        rows.slope[c] = steps.row(2 + c);
        rows.sigma[c] = steps.row(4 + c);
        batch.theta[c] = table.row(c);
    }
    std::vector<std::uint8_t> marks(kLanes / 8);
    watchKernel(set)(rows, {sums.row(0), sums.row(1)});
    markKernel(set)(batch, marks.data());
    std::vector<std::size_t> lanes;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        if (marks[lane / 8] >> lane % 8 & 1)
            lanes.push_back(lane);
    }
    return lanes;
}

class Watch : public testing::TestWithParam<simd::InstructionSet> {};

TEST_P(Watch, notFinite_isMarkedInEachLane) {
    for (const double value : {kInfinity, -kInfinity, kNaN}) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            for (const std::size_t row : {0U, 2U, 6U}) {
                const simd::LaneTable table = rowsWith(row, lane, value);
                EXPECT_EQ(marked(table, false, GetParam()), std::vector{lane}) << row;
            }
            for (const std::size_t row : {0U, 1U, 2U, 3U, 6U}) {
                const simd::LaneTable table = rowsWith(row, lane, value);
                EXPECT_EQ(marked(table, true, GetParam()), std::vector{lane}) << row;
            }
        }
    }
}

TEST_P(Watch, hugeAndTiny_areFinite) {
    for (const double value : {1.7976931348623157e308, -1e300, 5e-324, -0.0})
        EXPECT_TRUE(marked(rowsWith(6, 11, value), false, GetParam()).empty()) << value;
}

TEST_P(Watch, shortSteps_areMarked) {
    EXPECT_EQ(marked(rowsWith(4, 5, -0.9e-3), false, GetParam()), std::vector<std::size_t>{5});
    EXPECT_TRUE(marked(rowsWith(4, 5, kTolerance), false, GetParam()).empty()); // not below
    EXPECT_TRUE(marked(rowsWith(4, 5, -1.1e-3), false, GetParam()).empty());
    // with two variables both have to be short
    simd::LaneTable table = rowsWith(4, 70, 0.6e-3);
    EXPECT_TRUE(marked(table, true, GetParam()).empty());
    table.row(5)[70] = 0.79e-3; // 0.992…e-3 together
    EXPECT_EQ(marked(table, true, GetParam()), std::vector<std::size_t>{70});
    table.row(5)[70] = 0.81e-3; // 1.008…e-3
    EXPECT_TRUE(marked(table, true, GetParam()).empty());
}

INSTANTIATE_TEST_SUITE_P(sets, Watch,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::descent
