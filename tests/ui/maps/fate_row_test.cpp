// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/fate_row.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

TEST(FateRow, everyFate_isShownInOneWay) {
    const auto fates = {Fate::Unknown,    Fate::Minimum,   Fate::AtRest,     Fate::Elsewhere,
                        Fate::Stationary, Fate::Stalled,   Fate::Oscillates, Fate::NotSettled,
                        Fate::Diverged,   Fate::LeftDomain};
    for (const Fate fate : fates)
        EXPECT_EQ(std::ranges::count(fateRows(), fate, &FateRow::fate), 1);
    EXPECT_EQ(fateRows().size(), fates.size());
}

TEST(FateRow, runThatDidNotEndAtAPoint_hasNoColourOfTheScale) {
    EXPECT_FALSE(rowOf(Fate::Diverged).hasFiniteEnd);
    EXPECT_FALSE(rowOf(Fate::LeftDomain).hasFiniteEnd);
    EXPECT_TRUE(rowOf(Fate::NotSettled).hasFiniteEnd);
    EXPECT_TRUE(rowOf(Fate::Minimum).hasFiniteEnd);
}

TEST(FateRow, onlyWhatRests_endsByItself) {
    for (const Fate fate : {Fate::Minimum, Fate::Elsewhere, Fate::Stationary, Fate::Stalled})
        EXPECT_TRUE(rowOf(fate).endsByItself);
    for (const Fate fate :
         {Fate::Oscillates, Fate::NotSettled, Fate::Diverged, Fate::LeftDomain, Fate::Unknown})
        EXPECT_FALSE(rowOf(fate).endsByItself);
}

TEST(FateRow, everyFate_isSaidInASentence) {
    for (const FateRow& row : fateRows())
        EXPECT_EQ(row.sentence.contains(QStringLiteral("%1")), row.fate != Fate::Unknown);
}

TEST(FateRow, whatIsNotAMinimum_standsInTheLegend) {
    for (const FateRow& row : fateRows()) {
        const bool hasEntry = row.fate != Fate::Unknown && row.fate != Fate::Minimum;
        EXPECT_EQ(!row.legend.isEmpty(), hasEntry);
    }
}

} // namespace

} // namespace thetascope::ui::maps
