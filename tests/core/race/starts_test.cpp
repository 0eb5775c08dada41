// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/starts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace thetascope::race {
namespace {

constexpr loss::Extent kRectangle{{-6, 6}, {1, 3}};

/// The largest number of points by which a box from the lower left corner differs from its share.
double discrepancy(const std::vector<loss::Point>& points) {
    double most = 0;
    for (int i = 1; i <= 20; ++i) {
        for (int j = 1; j <= 20; ++j) {
            const double right = -6 + 12 * i / 20.0;
            const double top = 1 + 2 * j / 20.0;
            const auto inside = std::ranges::count_if(points, [&](const loss::Point& point) {
                return point[0] < right && point[1] < top;
            });
            const double share = i / 20.0 * (j / 20.0) * static_cast<double>(points.size());
            most = std::max(most, std::abs(static_cast<double>(inside) - share));
        }
    }
    return most;
}

TEST(SpreadStarts, oneVariable_isDividedEvenly) {
    const auto starts = spreadStarts(kRectangle, 1, 4, 0);
    ASSERT_EQ(starts.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_DOUBLE_EQ(starts[i][0], -4.5 + 3 * static_cast<double>(i));
}

TEST(SpreadStarts, otherSeeds_areOtherStartsEquallyFarApart) {
    for (const std::uint32_t seed : {1U, 2U, 77U, 4'000'000'000U}) {
        const auto starts = spreadStarts(kRectangle, 1, 64, seed);
        EXPECT_NE(starts.front()[0], spreadStarts(kRectangle, 1, 64, 0).front()[0]) << seed;
        for (std::size_t i = 0; i < 64; ++i) {
            EXPECT_GE(starts[i][0], -6) << seed;
            EXPECT_LT(starts[i][0], 6) << seed;
            if (i > 0) {
                EXPECT_NEAR(starts[i][0] - starts[i - 1][0], 12.0 / 64, 1e-12) << seed;
            }
        }
    }
}

TEST(SpreadStarts, twoVariables_areThoseOfThePlasticNumber) {
    // ρ = 1.3247…, the root of ρ³ = ρ + 1, worked out here by Newton's method
    double rho = 1.3;
    for (int i = 0; i < 20; ++i)
        rho -= (rho * rho * rho - rho - 1) / (3 * rho * rho - 1);
    const auto starts = spreadStarts(kRectangle, 2, 5, 2);
    for (std::size_t i = 0; i < 5; ++i) {
        const double k = 10 + static_cast<double>(i);
        EXPECT_NEAR(starts[i][0], -6 + 12 * std::fmod(0.5 + k / rho, 1), 1e-12);
        EXPECT_NEAR(starts[i][1], 1 + 2 * std::fmod(0.5 + k / (rho * rho), 1), 1e-12);
    }
}

TEST(SpreadStarts, plane_isFilledEvenly) {
    for (const std::uint32_t seed : {0U, 1U, 9U}) {
        for (const auto& [count, most] : {std::pair(16U, 3.5), {64U, 4.5}, {256U, 7.0}})
            EXPECT_LT(discrepancy(spreadStarts(kRectangle, 2, count, seed)), most)
                << count << ' ' << seed;
    }
}

} // namespace
} // namespace thetascope::race
