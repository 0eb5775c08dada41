// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/distinct_minima.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thetascope::ui::plot {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DistinctMinima, thoseApart_allCount) {
    const std::vector<QPointF> bottoms{{0, 1}, {5, 2}, {10, 3}};
    EXPECT_THAT(distinctMinima(bottoms, 5), ElementsAre(0, 1, 2));
}

TEST(DistinctMinima, groups_countOnceAtTheirLowest) {
    const std::vector<QPointF> bottoms{{0, 10}, {1, 30}, {2, 20}, {20, 5}, {24, 9}, {60, 7}};
    EXPECT_THAT(distinctMinima(bottoms, 5), ElementsAre(1, 4, 5)) << "y grows downwards";
}

TEST(DistinctMinima, manyWithinAPixel_areOne) {
    std::vector<QPointF> bottoms;
    for (int i = 0; i < 10'000; ++i)
        bottoms.emplace_back(i * 0.05, i == 7'000 ? 101 : 100);
    EXPECT_THAT(distinctMinima(bottoms, 5), ElementsAre(7'000));
}

TEST(DistinctMinima, none_areNone) {
    EXPECT_THAT(distinctMinima({}, 5), IsEmpty());
}

} // namespace

} // namespace thetascope::ui::plot
