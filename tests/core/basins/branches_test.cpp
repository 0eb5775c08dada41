// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/branches.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::basins {
namespace {

using Numbers = std::vector<std::size_t>;

/// A value of the constant at which the minima are at these places; the first is the lowest.
ValueOfConstant at(double value, const std::vector<double>& places) {
    ValueOfConstant made{value, {}};
    for (const double theta : places)
        made.landmarks.minima.push_back({{theta, 0}, made.landmarks.minima.empty() ? 1.0 : 2, 0.1});
    return made;
}

std::vector<Numbers> numbersOf(const Branches& branches) {
    std::vector<Numbers> numbers;
    for (const NumberedLandmarks& each : branches.at)
        numbers.push_back(each.numbers);
    return numbers;
}

TEST(Branches, minimaThatMove_keepTheirNumbers) {
    const Branches found =
        follow({at(0, {-1, 1}), at(1, {-0.9, 1.2}), at(2, {-0.8, 1.4})}, {}, 0.5);
    EXPECT_EQ(numbersOf(found), (std::vector<Numbers>{{0, 1}, {0, 1}, {0, 1}}));
    ASSERT_EQ(found.all.size(), 2U);
    EXPECT_EQ(found.all[1].low[0], 1);
    EXPECT_EQ(found.all[1].high[0], 1.4);
    EXPECT_FALSE(found.all[1].present);
    EXPECT_EQ(found.at[2].lowest, Numbers{0});
}

TEST(Branches, minimaThatBeginAndEnd_changeNoOther) {
    const Branches found = follow({at(0, {1}), at(1, {-1, 1}), at(2, {-1})}, {}, 0.5);
    EXPECT_EQ(numbersOf(found), (std::vector<Numbers>{{0}, {1, 0}, {1}}));
    EXPECT_EQ(found.at[1].lowest, Numbers{1});
}

TEST(Branches, theOnesOfThePresentValue_comeFirstInTheirOrder) {
    const Branches found = follow({at(0, {1}), at(1, {-1, 1}), at(2, {-1, 5})}, 2, 0.5);
    EXPECT_EQ(numbersOf(found), (std::vector<Numbers>{{2}, {0, 2}, {0, 1}}));
    EXPECT_EQ(found.all[0].present, (loss::Point{-1, 0}));
    EXPECT_EQ(found.all[1].present, (loss::Point{5, 0}));
    EXPECT_FALSE(found.all[2].present);
}

TEST(Branches, aMinimumFurtherThanTheLimit_isAnother) {
    EXPECT_EQ(numbersOf(follow({at(0, {1}), at(1, {1.6})}, {}, 0.5)),
              (std::vector<Numbers>{{0}, {1}}));
}

TEST(Branches, whereOneSplitsEvenly_itEndsAndTwoBegin) {
    EXPECT_EQ(numbersOf(follow({at(0, {0}), at(1, {0}), at(2, {-0.3, 0.3}), at(3, {-0.4, 0.4})}, {},
                               0.5)),
              (std::vector<Numbers>{{0}, {0}, {1, 2}, {1, 2}}));
    // and the other way round
    EXPECT_EQ(numbersOf(follow({at(0, {-0.4, 0.4}), at(1, {-0.3, 0.3}), at(2, {0})}, {}, 0.5)),
              (std::vector<Numbers>{{0, 1}, {0, 1}, {2}}));
}

TEST(Branches, minimaThatMoveFarTogether_areRecognizedByTheirSpeed) {
    // by the distance alone, each would be taken for its neighbour from 0.4 on
    EXPECT_EQ(numbersOf(follow({at(0, {0, 1, 2}), at(1, {0.4, 1.4, 2.4}), at(2, {1, 2, 3}),
                                at(3, {1.7, 2.7, 3.7})},
                               {}, 0.5)),
              (std::vector<Numbers>{{0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2}}));
}

TEST(Branches, noMinima_areNoBranches) {
    const Branches found = follow({at(0, {}), at(1, {})}, 1, 0.5);
    EXPECT_EQ(found.at.size(), 2U);
    EXPECT_TRUE(found.all.empty());
}

} // namespace
} // namespace thetascope::basins
