// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/outcome_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace thetascope::ui::plot {

namespace {

using descent::End;
using descent::Manner;
using descent::Outcome;

TEST(OutcomeRow, everyOutcome_hasItsWords) {
    std::uint8_t outcomes = 0;
    for (; !key(Outcome{outcomes}).empty(); ++outcomes) {
        EXPECT_GE(std::ranges::count(outcomeRows(), Outcome{outcomes}, &OutcomeRow::outcome), 1)
            << key(Outcome{outcomes});
    }
    for (std::size_t i = 0; i < outcomeRows().size(); ++i) {
        const OutcomeRow& row = outcomeRows()[i];
        EXPECT_EQ(&rowOf({row.outcome, row.manner}), &row) << "the first of its kind: row " << i;
    }
}

TEST(OutcomeRow, manners_areTold) {
    for (const Manner manner : {Manner::Maximum, Manner::Saddle, Manner::Inflection, Manner::Flat})
        EXPECT_EQ(rowOf(End{Outcome::Stationary, manner}).manner, manner);
    for (const Manner manner : {Manner::Grows, Manner::Falls})
        EXPECT_EQ(rowOf(End{Outcome::Diverged, manner}).manner, manner);
}

TEST(OutcomeRow, words_haveRoomForWhatTheyTell) {
    for (const OutcomeRow& row : outcomeRows()) {
        EXPECT_EQ(row.sign.size(), 1) << key(row.outcome);
        EXPECT_TRUE(row.ending.contains(QStringLiteral("%1"))) << key(row.outcome);
        EXPECT_TRUE(row.end.contains(QStringLiteral("%1"))) << key(row.outcome);
        const bool hasPeriod = row.outcome == Outcome::Oscillates;
        for (const QString& words : {row.brief, row.ending, row.end})
            EXPECT_EQ(words.contains(QStringLiteral("%2")), hasPeriod) << key(row.outcome);
    }
}

TEST(OutcomeRow, colour_tellsRestFromMotionAndFromFailure) {
    EXPECT_EQ(rowOf(End{Outcome::Converged}).mood, Mood::Good);
    EXPECT_EQ(rowOf(End{Outcome::Stationary, Manner::Saddle}).mood, Mood::Resting);
    EXPECT_EQ(rowOf(End{Outcome::Stalled}).mood, Mood::Resting);
    EXPECT_EQ(rowOf(End{Outcome::Oscillates}).mood, Mood::Circling);
    EXPECT_EQ(rowOf(End{Outcome::StepLimit}).mood, Mood::Warning);
    EXPECT_EQ(rowOf(End{Outcome::Diverged, Manner::Grows}).mood, Mood::Bad);
    EXPECT_EQ(rowOf(End{Outcome::LeftDomain}).mood, Mood::Outside);
    EXPECT_EQ(rowOf(End{Outcome::Running}).mood, Mood::Plain);
}

} // namespace

} // namespace thetascope::ui::plot
