// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/averages.h"
#include "core/lesson/guessing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace thetascope::lesson {
namespace {

TEST(DecayingAverages, notesNumbers_giveTheNotesTable) {
    std::ifstream file(THETASCOPE_GOLDEN_DIR "/decaying-average.json");
    const auto golden = nlohmann::json::parse(file);
    const auto q = golden["q"].get<std::vector<double>>();
    ASSERT_EQ(golden["tables"].size(), 2u);
    for (const auto& table : golden["tables"]) {
        const auto m = decayingAverages(q, table["beta"].get<double>());
        const auto exact = table["exact"].get<std::vector<double>>();
        const auto printed = table["as_printed_in_the_notes"].get<std::vector<double>>();
        ASSERT_EQ(m.size(), exact.size());
        for (std::size_t t = 0; t < m.size(); ++t) {
            EXPECT_NEAR(m[t], exact[t], 4e-15) << "t = " << t; // a few roundings of numbers below 8
            EXPECT_LE(std::fabs(m[t] - printed[t]), 0.005 + 1e-12) << "t = " << t;
        }
    }
}

TEST(DecayingAverages, withoutMemory_areTheNumbersThemselves) {
    const double q[] = {3, -5, 0.25};
    EXPECT_THAT(decayingAverages(q, 0), testing::ElementsAre(3, -5, 0.25));
}

TEST(DoublingGuesses, guesses_overshootAndComeBackByHalves) {
    EXPECT_THAT(doublingGuesses(11), testing::ElementsAre(1, 2, 4, 8, 16, 12, 10, 11));
    EXPECT_THAT(doublingGuesses(1), testing::ElementsAre(1));
    EXPECT_THAT(doublingGuesses(64), testing::ElementsAre(1, 2, 4, 8, 16, 32, 64));
}

TEST(DoublingGuesses, guesses_areAtMostTwiceTheNumbersLogarithm) {
    for (std::uint64_t number = 1; number <= 5000; ++number) {
        const auto guesses = doublingGuesses(number);
        ASSERT_EQ(guesses.back(), number);
        ASSERT_LE(static_cast<double>(guesses.size()),
                  2 * std::ceil(std::log2(static_cast<double>(number))) + 1)
            << number;
    }
}

TEST(GuessingRound, answers_narrowTheBounds) {
    using Answer = GuessingRound::Answer;
    GuessingRound round(11);
    EXPECT_EQ(round.doubled(), 1U);
    EXPECT_EQ(round.halfway(), std::nullopt);
    EXPECT_EQ(round.guess(8), Answer::Higher);
    EXPECT_EQ(round.doubled(), 16U);
    EXPECT_EQ(round.guess(16), Answer::Lower);
    EXPECT_EQ(round.guess(20), Answer::Lower) << "a silly guess";
    EXPECT_EQ(round.guess(3), Answer::Higher);
    EXPECT_EQ(round.tooLow(), 8U);
    EXPECT_EQ(round.tooHigh(), 16U);
    EXPECT_EQ(round.halfway(), 12U);
    EXPECT_FALSE(round.isOver());
    EXPECT_EQ(round.guess(11), Answer::Right);
    EXPECT_TRUE(round.isOver());
    EXPECT_THAT(round.guesses(), testing::ElementsAre(8, 16, 20, 3, 11));
}

TEST(GuessingRound, doublingAndThenHalving_guessesAsTheNotesDo) {
    for (std::uint64_t number = 1; number <= 500; ++number) {
        GuessingRound round(number);
        while (!round.isOver())
            round.guess(round.halfway().value_or(round.doubled()));
        EXPECT_EQ(round.guesses(), doublingGuesses(number)) << number;
    }
}

} // namespace
} // namespace thetascope::lesson
