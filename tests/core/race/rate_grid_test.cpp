// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/rate_grid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace thetascope::race {
namespace {

TEST(RateGrid, grid_hasEqualRatios) {
    const std::vector<double> rates = RateGrid{}.values();
    ASSERT_EQ(rates.size(), 49U);
    EXPECT_EQ(rates.front(), 1e-5);
    EXPECT_EQ(rates.back(), 10);
    for (std::size_t i = 0; i < rates.size(); ++i) // eight in each decade, but for rounding
        EXPECT_NEAR(rates[i], std::pow(10, -5 + static_cast<double>(i) / 8), 1e-14 * rates[i]);
}

TEST(RateGrid, singleRate_isTheLowest) {
    EXPECT_EQ((RateGrid{0.25, 4, 1}.values()), std::vector<double>{0.25});
    EXPECT_EQ((RateGrid{0.25, 4, 3}.values()), (std::vector<double>{0.25, 1, 4}));
    EXPECT_EQ((RateGrid{2, 2, 2}.values()), (std::vector<double>{2, 2}));
}

TEST(RateGrid, finerGrid_hasTheRatesToTheBit) {
    for (const RateGrid& grid : {RateGrid{}, RateGrid{3e-4, 0.7, 23}, RateGrid{1e-300, 1e300, 5}}) {
        const std::vector<double> coarse = grid.values();
        for (const std::size_t ratio : {1U, 3U, 9U}) {
            const std::vector<double> fine = grid.finer(ratio).values();
            ASSERT_EQ(fine.size(), (grid.count - 1) * ratio + 1);
            for (std::size_t i = 0; i < coarse.size(); ++i)
                EXPECT_EQ(fine[i * ratio], coarse[i]) << i << ", " << ratio;
        }
    }
    EXPECT_EQ((RateGrid{0.25, 4, 1}.finer(9).values()), std::vector<double>{0.25});
}

TEST(RateGrid, impossibleGrid_isRefused) {
    const auto errorOf = [](const RateGrid& grid) {
        const auto checked = validate(grid);
        return checked ? std::string() : checked.error();
    };
    const std::string numbers = "the learning rates must be two numbers above 0, the lower first";
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(errorOf({}), "");
    EXPECT_EQ(errorOf({0.1, 0.1, 1}), "");
    EXPECT_EQ(errorOf({0, 1, 9}), numbers);
    EXPECT_EQ(errorOf({-1, 1, 9}), numbers);
    EXPECT_EQ(errorOf({2, 1, 9}), numbers);
    EXPECT_EQ(errorOf({1, infinity, 9}), numbers);
    EXPECT_EQ(errorOf({NAN, 1, 9}), numbers);
    EXPECT_EQ(errorOf({0.1, 1, 0}), "there must be from 1 to 4096 learning rates");
    EXPECT_EQ(errorOf({0.1, 1, 4097}), "there must be from 1 to 4096 learning rates");
    EXPECT_EQ(errorOf({0.1, 1, 4096}), "");
}

} // namespace
} // namespace thetascope::race
