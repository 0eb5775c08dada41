// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/outcome_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace thetascope::ui::plot {

namespace {

using descent::Outcome;

TEST(OutcomeRow, everyOutcome_isShownInOneWay) {
    std::uint8_t outcomes = 0;
    for (; !key(Outcome{outcomes}).empty(); ++outcomes) {
        EXPECT_EQ(std::ranges::count(outcomeRows(), Outcome{outcomes}, &OutcomeRow::outcome), 1)
            << key(Outcome{outcomes});
    }
    EXPECT_EQ(outcomeRows().size(), outcomes);
}

TEST(OutcomeRow, words_haveRoomForWhatTheyTell) {
    for (const OutcomeRow& row : outcomeRows()) {
        EXPECT_EQ(row.sign.size(), 1) << key(row.outcome);
        EXPECT_TRUE(row.ending.contains(QStringLiteral("%1"))) << key(row.outcome);
        EXPECT_TRUE(row.end.contains(QStringLiteral("%1"))) << key(row.outcome);
    }
}

TEST(OutcomeRow, colour_tellsRestFromMotionAndFromFailure) {
    EXPECT_EQ(rowOf(Outcome::Converged).mood, Mood::Good);
    EXPECT_EQ(rowOf(Outcome::StepLimit).mood, Mood::Warning);
    EXPECT_EQ(rowOf(Outcome::Diverged).mood, Mood::Bad);
    EXPECT_EQ(rowOf(Outcome::LeftDomain).mood, Mood::Bad);
    EXPECT_EQ(rowOf(Outcome::Running).mood, Mood::Plain);
}

} // namespace

} // namespace thetascope::ui::plot
