// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/losses_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace thetascope::race {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kNever = std::numeric_limits<double>::infinity();

using Costs = std::vector<std::vector<double>>;

std::vector<std::string> said(const std::vector<std::string>& names, const Costs& costs) {
    return lossesSentences(names, costs);
}

TEST(LossesSentences, winners_areCountedAndNamedFromTheMostSuccessful) {
    EXPECT_THAT(said({"A", "B", "C"}, {{10, 30, 50}, {40, 10, 35}, {20, 10, kNever}}),
                ElementsAre("Of 3 losses, B is best on 2 and A on 1.",
                            "A and B cost at most twice the best on 2 of them (67 %), and none "
                            "does on more.",
                            "Only A and B arrive on all of them."));
}

TEST(LossesSentences, theBestEverywhere_isSaidInOneWord) {
    EXPECT_THAT(said({"A", "B"}, {{10, 30}, {10, 20}}),
                ElementsAre("A is best on all 2 losses.",
                            "A costs at most twice the best on all of them.",
                            "All optimizers arrive on each of them."));
}

TEST(LossesSentences, ties_countForEach) {
    EXPECT_EQ(said({"A", "B"}, {{10, 10}, {10, 20}})[0],
              "Of 2 losses, A is best on 2 and B on 1; where several cost the same, each counts.");
}

TEST(LossesSentences, manyWinners_areNotAllNamed) {
    Costs costs(7, std::vector<double>(6, 100));
    for (std::size_t i = 0; i < 6; ++i)
        costs[i][i] = 10;
    costs[6][5] = 10;
    const auto sentences = said({"A", "B", "C", "D", "E", "F"}, costs);
    EXPECT_EQ(sentences[0], "Of 7 losses, F is best on 2, A on 1, B on 1, C on 1 and 2 others on "
                            "1 each.");
    EXPECT_EQ(sentences[1], "F costs at most twice the best on 2 of them (29 %), and none does on "
                            "more.");
}

TEST(LossesSentences, lossOnWhichNoneArrives_isSaid) {
    EXPECT_THAT(said({"A", "B"}, {{kNever, kNever}, {10, 50}}),
                ElementsAre("Of 2 losses, A is best on 1.",
                            "A costs at most twice the best on 1 of them (50 %), and none does on "
                            "more.",
                            "On 1 of them none arrives."));
    EXPECT_THAT(said({"A", "B"}, {{kNever, kNever}, {kNever, kNever}}),
                ElementsAre("No optimizer arrives on any of 2 losses."));
    EXPECT_THAT(said({"A", "B"}, {{kNever, kNever}}),
                ElementsAre("No optimizer arrives on this loss."));
}

TEST(LossesSentences, noneThatArrivesEverywhere_isSaid) {
    EXPECT_EQ(said({"A", "B"}, {{kNever, 10}, {10, kNever}})[2], "None arrives on all of them.");
}

TEST(LossesSentences, oneOfEach_hasASentenceThatSuits) {
    EXPECT_THAT(said({"A"}, {{5}, {kNever}, {7}}), ElementsAre("Of 3 losses, A arrives on 2."));
    EXPECT_THAT(said({"A"}, {{5}}), ElementsAre("Of 1 loss, A arrives on it."));
    EXPECT_THAT(said({"A", "B"}, {{5, 6}}),
                ElementsAre("A is best on the only loss.", "All optimizers arrive there."));
    EXPECT_THAT(said({"A", "B"}, {}), IsEmpty());
    EXPECT_THAT(said({}, {{}}), IsEmpty());
}

TEST(LossesSentences, percentage_isNeverRoundedToAll) {
    Costs costs(300, {10, 50});
    costs[0] = {50, 10};
    EXPECT_EQ(said({"A", "B"}, costs)[1],
              "A costs at most twice the best on 299 of them (99 %), and none does on more.");
}

} // namespace
} // namespace thetascope::race
