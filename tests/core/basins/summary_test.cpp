// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/summary.h"

#include <gtest/gtest.h>

namespace thetascope::basins {
namespace {

using descent::Outcome;
constexpr double kTolerance = 1e-6;

/// The lowest at 1, another at −1.
Landmarks twoMinima() {
    return {{{{-1, 0}, 5, 0.04}, {{1, 0}, 2, 0.04}}};
}

End settled(double theta, std::uint32_t steps) {
    return {Outcome::Converged, {theta, 0}, 0, steps};
}

End diverged(std::uint32_t steps) {
    return {Outcome::Diverged, {9, 0}, 0, steps};
}

TEST(Summary, smallMap_byHand) {
    // two columns; six rows: lowest reached in row 0, rows 2 to 4
    Map map(2, 6, 1);
    const End ends[] = {settled(1, 10), settled(-1, 20), //
                        diverged(1),    settled(-1, 30), //
                        settled(1, 40), settled(1, 50),  //
                        diverged(2),    settled(1, 60),  //
                        settled(1, 70), diverged(3),     //
                        diverged(4),    diverged(5)};
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel)
        map.set(pixel, ends[pixel]);
    const Summary summary = summarize(map, twoMinima(), kTolerance);
    EXPECT_DOUBLE_EQ(summary.shareAtLowest, 5.0 / 12);
    ASSERT_TRUE(summary.rowsReachingLowest);
    EXPECT_EQ(summary.rowsReachingLowest->first, 2U);
    EXPECT_EQ(summary.rowsReachingLowest->last, 4U);
    ASSERT_TRUE(summary.columnsReachingLowest);
    EXPECT_EQ(summary.columnsReachingLowest->first, 0U);
    EXPECT_EQ(summary.columnsReachingLowest->last, 1U);
    EXPECT_EQ(summary.medianSteps, 40); // of 10, 20, 30, 40, 50, 60, 70
}

TEST(Summary, equalMinima_countTogether) {
    Map map(3, 1, 1);
    map.set(0, settled(-1, 10));
    map.set(1, settled(1, 20));
    map.set(2, diverged(1));
    const Landmarks landmarks{{{{-1, 0}, 1e-17, 0.04}, {{1, 0}, 0, 0.04}}, 1e-9};
    const Summary summary = summarize(map, landmarks, kTolerance);
    EXPECT_DOUBLE_EQ(summary.shareAtLowest, 2.0 / 3);
    ASSERT_TRUE(summary.columnsReachingLowest);
    EXPECT_EQ(summary.columnsReachingLowest->first, 0U);
    EXPECT_EQ(summary.columnsReachingLowest->last, 1U);
}

/// At α = 1/L″ on a well all starts arrive, far beyond 2/L″ one of them happens to fall on the
/// minimum: that is no learning rate with which it is reached.
TEST(Summary, pixelThatArrivesByChance_makesNoRowCount) {
    Map map(40, 4, 1);
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel)
        map.set(pixel, pixel < map.width() ? settled(1, 5) : diverged(3));
    map.set(map.index(17, 1), settled(1, 1));
    map.set(map.index(5, 3), settled(1, 1));
    const Summary summary = summarize(map, twoMinima(), kTolerance);
    ASSERT_TRUE(summary.rowsReachingLowest);
    EXPECT_EQ(summary.rowsReachingLowest->first, 0U);
    EXPECT_EQ(summary.rowsReachingLowest->last, 0U);
    // A quarter of the best row is enough.
    for (std::size_t column = 0; column < 10; ++column)
        map.set(map.index(column, 1), settled(1, 8));
    EXPECT_EQ(summarize(map, twoMinima(), kTolerance).rowsReachingLowest->last, 1U);
}

TEST(Summary, fewPixels_areNoFairPartOfAnyRow) {
    Map map(200, 3, 1);
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel)
        map.set(pixel, diverged(3));
    for (std::size_t column = 0; column < 9; ++column)
        map.set(map.index(column, 1), settled(1, 1));
    EXPECT_FALSE(summarize(map, twoMinima(), kTolerance).rowsReachingLowest);
    map.set(map.index(9, 1), settled(1, 1));
    EXPECT_TRUE(summarize(map, twoMinima(), kTolerance).rowsReachingLowest) << "5 % of the row";
}

TEST(Summary, shares_areOfAllFates) {
    Map map(4, 1, 1);
    map.set(0, settled(1, 9));
    map.set(1, {Outcome::Oscillates, {2, 0}, 4, 200});
    map.set(2, {Outcome::Oscillates, {3, 0}, 4, 200});
    map.set(3, {Outcome::Stalled, {3, 0}, 4, 20});
    const Summary summary = summarize(map, twoMinima(), kTolerance);
    EXPECT_EQ(summary.share(Fate::Minimum), 0.25);
    EXPECT_EQ(summary.share(Fate::Oscillates), 0.5);
    EXPECT_EQ(summary.share(Fate::Stalled), 0.25);
    EXPECT_EQ(summary.share(Fate::Diverged), 0);
}

TEST(Summary, evenCount_medianIsBetween) {
    Map map(4, 1, 1);
    map.set(0, settled(1, 9));
    map.set(1, settled(1, 2));
    map.set(2, settled(-1, 4));
    map.set(3, settled(1, 7));
    EXPECT_EQ(summarize(map, twoMinima(), kTolerance).medianSteps, 5.5);
}

TEST(Summary, nothingSettled_isSaidByAbsence) {
    Map map(2, 2, 1);
    for (std::size_t pixel = 0; pixel < 4; ++pixel)
        map.set(pixel, diverged(3));
    const Summary summary = summarize(map, twoMinima(), kTolerance);
    EXPECT_EQ(summary.shareAtLowest, 0);
    EXPECT_FALSE(summary.rowsReachingLowest);
    EXPECT_FALSE(summary.medianSteps);
}

TEST(Summary, noMinima_nothingIsReached) {
    Map map(1, 1, 1);
    map.set(0, settled(1, 3));
    EXPECT_EQ(summarize(map, Landmarks{}, kTolerance).shareAtLowest, 0);
}

} // namespace
} // namespace thetascope::basins
