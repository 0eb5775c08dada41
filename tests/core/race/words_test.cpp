// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of a race is true to its numbers: they are read back out of the sentences.
#include "core/race/contest.h"
#include "core/race/words.h"
#include "core/text/number_text.h"
#include "tests/core/race/courses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <regex>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::race {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const RateResult& bestOf(const Standing& standing) {
    return standing.result.rates[*standing.result.best];
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + "\n";
    return text;
}

/// A comparison as it is run.
struct Compared {
    explicit Compared(Course on, std::initializer_list<std::string_view> specs)
        : course(std::move(on)) {
        Contest contest{{course}, optimizersOf(specs), false};
        named.resize(contest.optimizers.size());
        run(contest, 1, [&](std::size_t, std::size_t i, Standing standing) {
            named[i] = {optimizer::title(contest.optimizers[i]), std::move(standing)};
        });
    }

    std::vector<std::string> sentences() const { return race::sentences(course, named); }

    const Named& byName(const std::string& name) const {
        const auto found = std::ranges::find(named, name, &Named::name);
        EXPECT_NE(found, named.end()) << name;
        return *found;
    }

    Course course;
    std::vector<Named> named;
};

/// Expects a number of a sentence to be the given one to two significant digits.
void expectRounded(const std::string& told, double value) {
    const double number = text::readNumber(told).value_or(NAN);
    EXPECT_NEAR(number, value, 0.05000001 * std::pow(10, std::floor(std::log10(value)))) << told;
}

void expectSteps(const std::string& told, double value) {
    const double number = text::readNumber(told).value_or(NAN);
    EXPECT_NEAR(number, value, value < 10 ? 0.0500001 : 0.5000001) << told;
}

/// What the sentences about a leader and about how carefully one must set α say is so.
void expectTrue(const Compared& compared) {
    static const std::string kNumber = "([0-9]+(?:\\.[0-9]+)?(?:e−[0-9]+)?)";
    static const std::regex kAll("On this loss (.*) arrives from all ([0-9]+) starts at α ≈ " +
                                 kNumber + ", in " + kNumber + " steps? on average\\.");
    static const std::regex kSome(
        "On this loss (.*) arrives from ([0-9]+) % of the starts at α ≈ " + kNumber +
        ", at a cost of " + kNumber + " steps? for each arrival\\.");
    static const std::string kBand = "(from|at) α ≈ " + kNumber + "(?: to " + kNumber + ")?\\.";
    static const std::regex kSet("(.*) is the easiest to set: it costs at most twice its best " +
                                 kBand + " (.*) is the hardest: it does so only " + kBand);
    const std::string text = joined(compared.sentences());
    std::smatch found;
    const bool isAll = std::regex_search(text, found, kAll);
    ASSERT_TRUE(isAll || std::regex_search(text, found, kSome)) << text;
    const Named& leader = compared.byName(found[1]);
    const RateResult& best = bestOf(leader.standing);
    for (const Named& each : compared.named) {
        if (each.standing.result.best) {
            EXPECT_LE(best.cost, bestOf(each.standing).cost) << text;
        }
    }
    EXPECT_EQ(isAll, best.share == 1) << text;
    if (isAll)
        EXPECT_EQ(found[2], std::to_string(compared.course.starts.size()));
    else
        EXPECT_NEAR(std::stod(found[2]), 100 * best.share, 0.5000001);
    expectRounded(found[3], best.rate);
    expectSteps(found[4], best.cost);
    if (!std::regex_search(text, found, kSet))
        return;
    const Result& easiest = compared.byName(found[1]).standing.result;
    const Result& hardest = compared.byName(found[5]).standing.result;
    for (const Named& each : compared.named) {
        if (!each.standing.result.best)
            continue;
        EXPECT_GE(easiest.decades(), each.standing.result.decades()) << text;
        EXPECT_LE(hardest.decades(), each.standing.result.decades()) << text;
    }
    const auto expectBand = [&](std::size_t low, const Result& result) {
        expectRounded(found[low], result.rates[result.bandBegin].rate);
        if (found[low + 1].matched)
            expectRounded(found[low + 1], result.rates[result.bandEnd].rate);
        EXPECT_EQ(found[low + 1].matched, result.bandBegin < result.bandEnd) << text;
    };
    expectBand(3, easiest);
    expectBand(7, hardest);
}

TEST(RaceWords, numbers_areThoseOfTheStandings) {
    for (const auto& [loss, extent] :
         {std::pair("(20−5θ)²+(41−12θ)²", loss::Extent{{-2, 9}, {}}),
          std::pair("sin 2θ · log θ²", loss::Extent{{-6, 6}, {}}),
          std::pair("θ^4/4 − θ²/2 + log(θ + 3)/9", loss::Extent{{-4, 4}, {}}),
          std::pair("(x²+y−11)²+(x+y²−7)²", loss::Extent{{-6, 6}, {-6, 6}})}) {
        for (const std::uint64_t steps : {5U, 30U, 200U}) {
            const Compared compared(
                courseOn(loss, extent, {.rates = {1e-4, 10, 21}, .starts = 23, .steps = steps}),
                {"gd", "momentum", "adagrad", "rmsprop", "adam", "rprop"});
            SCOPED_TRACE(std::string(loss) + ", " + std::to_string(steps) + " steps");
            expectTrue(compared);
        }
    }
}

Result resultWith(std::vector<RateResult> rates, std::size_t best, Interval interval,
                  std::size_t bandBegin, std::size_t bandEnd) {
    return {std::move(rates), best, interval, bandBegin, bandEnd};
}

/// A course of 64 starts and three rates.
Course plainCourse() {
    return courseOn("θ²", {{-5, 5}, {}},
                    {.rates = {0.01, 1, 3}, .starts = 64, .target = 1e-6, .steps = 200});
}

Named namedOf(std::string name, Result result) {
    Named named{std::move(name), {}};
    named.standing.result = std::move(result);
    return named;
}

TEST(RaceWords, sentences_areTheseToTheLetter) {
    const RateResult none{.rate = 0.01, .cost = std::numeric_limits<double>::infinity()};
    const std::vector<Named> standings{
        namedOf("RMSProp", resultWith({none, {0.0316, 0.94, 41.4, 30, 0}, {1, 0.5, 80, 99, 0}}, 1,
                                      {38, 46}, 1, 2)),
        namedOf("Momentum", resultWith({none, {0.0316, 0.5, 43, 30, 0}, {1, 0.1, 800, 99, 0}}, 1,
                                       {40, 50}, 1, 1)),
        namedOf("Plain", resultWith({{0.01, 1, 90, 80, 0}, none, none}, 0, {80, 99}, 0, 0)),
        namedOf("Adam", {{none, none, none}, std::nullopt, {}, 0, 0})};
    EXPECT_THAT(
        sentences(plainCourse(), standings),
        ElementsAre("On this loss RMSProp arrives from 94 % of the starts at α ≈ 0.032, at a cost "
                    "of 41 steps for each arrival.",
                    "Momentum is as fast, as far as 64 starts can tell.",
                    "RMSProp is the easiest to set: it costs at most twice its best from α ≈ 0.032 "
                    "to 1. Momentum is the hardest: it does so only at α ≈ 0.032.",
                    "Adam does not arrive from any start within 200 steps, with any of these "
                    "learning rates."));
}

TEST(RaceWords, share_isNeverRoundedToAllOrNone) {
    const auto said = [](double share) {
        return joined(sentences(
            plainCourse(),
            std::vector{namedOf("A", resultWith({{0.1, share, 9.96, 1, 0}}, 0, {9, 11}, 0, 0))}));
    };
    EXPECT_THAT(said(0.999), HasSubstr("from 99 % of"));
    EXPECT_THAT(said(0.001), HasSubstr("from 1 % of"));
    EXPECT_THAT(said(1), HasSubstr("from all 64 starts"));
    EXPECT_THAT(said(1), HasSubstr("in 10 steps"));
}

TEST(RaceWords, oneStep_isNotSteps) {
    const auto said = [](double share, double cost) {
        return joined(sentences(
            plainCourse(),
            std::vector{namedOf("A", resultWith({{0.1, share, cost, 1, 0}}, 0, {1, 1}, 0, 0))}));
    };
    EXPECT_THAT(said(1, 1.04), HasSubstr("in 1 step on average"));
    EXPECT_THAT(said(1, 1.2), HasSubstr("in 1.2 steps on average"));
    EXPECT_THAT(said(0.5, 1), HasSubstr("a cost of 1 step for"));
}

TEST(RaceWords, noArrival_isTold) {
    const Compared compared(
        courseOn("θ²", {{-5, 5}, {}}, {.rates = {1e-5, 1e-4, 3}, .starts = 8, .steps = 1}),
        {"gd", "adam"});
    EXPECT_THAT(compared.sentences(),
                ElementsAre("On this loss no optimizer arrives from any start within 1 step, with "
                            "any of these learning rates."));
}

TEST(RaceWords, startsWithinTheTarget_areCounted) {
    // eight starts are ±0.5, ±1.5 and so on; of nine, one is 0
    const auto said = [](std::size_t starts, double target) {
        return joined(
            Compared(courseOn("θ²", {{-4, 4}, {}}, {.starts = starts, .target = target}), {"gd"})
                .sentences());
    };
    EXPECT_THAT(said(8, 0.1), HasSubstr("2 of 8 starts are within the target already; they do not "
                                        "count.\n"));
    EXPECT_THAT(said(8, 0.1), HasSubstr("arrives from all 6 starts"));
    EXPECT_THAT(said(9, 1e-6), HasSubstr("1 of 9 starts is within the target already; it does not "
                                         "count.\n"));
    EXPECT_THAT(said(8, 1e-6), Not(HasSubstr("already")));
}

TEST(RaceWords, singleStart_hasNoAverage) {
    const Compared compared(courseOn("θ²", {{-5, 7}, {}}, {.starts = 1}), {"gd", "momentum"});
    const std::string text = joined(compared.sentences());
    static const std::regex kFirst(
        "On this loss (.*) arrives first, in (\\S+) steps? at α ≈ (\\S+)\\.");
    std::smatch found;
    ASSERT_TRUE(std::regex_search(text, found, kFirst)) << text;
    const RateResult& best = bestOf(compared.byName(found[1]).standing);
    expectSteps(found[2], best.cost);
    expectRounded(found[3], best.rate);
    EXPECT_THAT(text, HasSubstr("With a single start the cost has no interval: another start may "
                                "have another winner."));
    EXPECT_THAT(text, Not(HasSubstr("as far as")));
}

TEST(RaceWords, singleRate_saysNothingOfCare) {
    const Compared compared(courseOn("θ²", {{-5, 5}, {}}, {.rates = {0.1, 0.1, 1}}),
                            {"gd", "momentum"});
    const std::string text = joined(compared.sentences());
    EXPECT_THAT(text, HasSubstr("With a single learning rate it cannot be told how carefully it "
                                "must be set."));
    EXPECT_THAT(text, Not(HasSubstr("easiest")));
}

TEST(RaceWords, undefinedStarts_areCounted) {
    const Compared compared(courseOn("√θ + 1/θ", {{-6, 6}, {}}, {.starts = 20, .steps = 90}),
                            {"gd", "momentum"});
    EXPECT_EQ(compared.course.undefinedStarts, 10U);
    EXPECT_THAT(joined(compared.sentences()),
                HasSubstr("At 10 of 20 starts the loss or its slope is not defined; they do not "
                          "count."));
}

TEST(RaceWords, tie_namesBoth) {
    const Result same = resultWith({{0.1, 1, 20, 20, 0}}, 0, {18, 22}, 0, 0);
    const std::string text = joined(sentences(
        plainCourse(), std::vector{namedOf("A", same), namedOf("B", same), namedOf("C", same)}));
    EXPECT_THAT(text, HasSubstr("On this loss A arrives from all 64 starts"));
    EXPECT_THAT(text, HasSubstr("B and C are as fast, as far as 64 starts can tell."));
    EXPECT_THAT(text, Not(HasSubstr("easiest")));
}

} // namespace
} // namespace thetascope::race
