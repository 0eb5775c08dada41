// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace thetascope::race {
namespace {

using testing::ElementsAre;

Result with(double low, double high) {
    Result result;
    result.rates.resize(1);
    result.best = 0;
    result.cost = {low, high};
    return result;
}

TEST(Ranks, intervalsApart_areInOrder) {
    EXPECT_THAT(ranks(std::vector{with(30, 40), with(1, 2), with(10, 20)}), ElementsAre(3, 1, 2));
}

TEST(Ranks, intervalsThatOverlap_shareARank) {
    EXPECT_THAT(ranks(std::vector{with(10, 20), with(15, 30), with(40, 50)}), ElementsAre(1, 1, 3));
    EXPECT_THAT(ranks(std::vector{with(10, 20), with(20, 30)}), ElementsAre(1, 1));
}

TEST(Ranks, thoseThatNeverArrive_areLast) {
    Result never;
    never.rates.resize(1);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_THAT(ranks(std::vector{never, with(10, infinity), never}), ElementsAre(2, 1, 2));
    EXPECT_THAT(ranks(std::vector{never, never}), ElementsAre(1, 1));
}

} // namespace
} // namespace thetascope::race
