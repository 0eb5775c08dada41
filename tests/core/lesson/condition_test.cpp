// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"
#include "core/lesson/condition.h"
#include "core/loss/loss.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace thetascope::lesson {
namespace {

/// Two runs that can be worked by hand: θ² from 8 with α = 0.25 halves θ at each step, 8, 4, 2, 1;
/// with α = 0.75 it halves and changes sides, 8, −4, 2, −1.
class ConditionTest : public testing::Test {
protected:
    ConditionTest() {
        m_experiment.loss = "θ²";
        m_experiment.start = {8, 0};
        m_experiment.until = {3, 0};
        m_experiment.contenders = {
            {*optimizer::parseSpec("gd:alpha=0.25"), "Halving", "", {0}, true},
            {*optimizer::parseSpec("gd:alpha=0.75"), "Swinging", "", {1}, true}};
        m_trajectories = experiment::run(tests::checked(m_experiment));
        for (std::size_t i = 0; i < 2; ++i)
            m_runs.push_back({&m_experiment.contenders[i], &m_trajectories[i]});
    }

    static bool holds(const Condition& condition, std::span<const lesson::Run> runs) {
        return allHold({&condition, 1}, runs);
    }

    bool holds(const Condition& condition) const { return holds(condition, m_runs); }

    static Condition near(std::string run, std::string_view value, double number,
                          std::optional<std::uint64_t> at = {}) {
        Condition condition;
        condition.reading = {std::move(run), findQuantity(value), at};
        condition.near = Bound{number, std::nullopt};
        return condition;
    }

    static Condition is(std::string run, std::string_view value, std::string word) {
        Condition condition;
        condition.reading.run = std::move(run);
        condition.word = findWordQuantity(value);
        condition.is = std::move(word);
        return condition;
    }

    experiment::Experiment m_experiment;
    std::vector<descent::Trajectory> m_trajectories;
    std::vector<lesson::Run> m_runs;
};

TEST_F(ConditionTest, everyQuantity_isRead) {
    struct Row {
        const char* value;
        std::optional<std::uint64_t> at;
        double halving;
        double swinging;
    };

    const Row rows[] = {
        {"theta", 0, 8, 8},
        {"theta", 1, 4, -4},
        {"theta", {}, 1, -1},
        {"loss", 1, 16, 16},
        {"slope", 1, 8, -8},
        {"slope", {}, 2, -2},
        {"rate", 0, 0.25, 0.75},
        {"rate", {}, 0.25, 0.75},
        {"step", 0, -4, -12},
        {"step", {}, -1, -3},
        {"steps", {}, 3, 3},
        {"turns", {}, 0, 2},
        {"lowest theta", {}, 1, -4},
        {"highest theta", {}, 8, 8},
        {"lowest rate", {}, 0.25, 0.75},
        {"highest rate", {}, 0.25, 0.75},
    };
    std::vector<std::string_view> met{"y", "period"};
    for (const Row& row : rows) {
        EXPECT_TRUE(holds(near("Halving", row.value, row.halving, row.at))) << row.value;
        EXPECT_TRUE(holds(near("Swinging", row.value, row.swinging, row.at))) << row.value;
        EXPECT_FALSE(holds(near("Swinging", row.value, row.swinging + 1, row.at))) << row.value;
        met.push_back(row.value);
    }
    for (const Quantity& each : quantities())
        EXPECT_NE(std::ranges::find(met, each.key), met.end()) << each.key << " has no row here";
}

TEST_F(ConditionTest, everyWord_isRead) {
    EXPECT_TRUE(holds(is("Halving", "outcome", "step_limit")));
    EXPECT_FALSE(holds(is("Halving", "outcome", "converged")));
    EXPECT_TRUE(holds(is("Halving", "rate rule", "constant")));
    EXPECT_TRUE(holds(is("Halving", "update rule", "plain")));
    EXPECT_FALSE(holds(is("Halving", "update rule", "momentum")));
    EXPECT_TRUE(holds(is("Halving", "manner", "none")));
    EXPECT_EQ(wordQuantities().size(), 4u);
    for (const WordQuantity& each : wordQuantities()) {
        const auto words = each.words();
        EXPECT_NE(std::ranges::find(words, each.read(m_runs[0])), words.end()) << each.key;
    }
}

/// A run that ends in a certain way.
struct Ended {
    const char* loss;
    loss::Point start;
    const char* spec;
    std::string outcome;
    std::string manner;
};

class ConditionOnEndTest : public testing::TestWithParam<Ended> {};

TEST_P(ConditionOnEndTest, wordsOfTheEnd_areRead) {
    experiment::Experiment experiment;
    experiment.loss = GetParam().loss;
    experiment.start = GetParam().start;
    experiment.until = {200, 1e-6};
    experiment.contenders = {{*optimizer::parseSpec(GetParam().spec), "It", "", {0}, true}};
    const auto trajectories = experiment::run(tests::checked(experiment));
    const lesson::Run run{&experiment.contenders[0], &trajectories[0]};
    EXPECT_EQ(findWordQuantity("outcome")->read(run), GetParam().outcome);
    EXPECT_EQ(findWordQuantity("manner")->read(run), GetParam().manner);
    const double period = findQuantity("period")->measure(trajectories[0], {});
    if (GetParam().outcome == "oscillates")
        EXPECT_EQ(period, 2);
    else
        EXPECT_TRUE(std::isnan(period));
}

INSTANTIATE_TEST_SUITE_P(
    Outcomes, ConditionOnEndTest,
    testing::Values(Ended{"θ²", {3}, "gd:alpha=0.25", "converged", "none"},
                    Ended{"cos θ", {0}, "gd:alpha=0.1", "stationary", "maximum"},
                    Ended{"θ³", {0}, "gd:alpha=0.1", "stationary", "inflection"},
                    Ended{"x² − y²", {1, 0}, "gd:alpha=0.25", "stationary", "saddle"},
                    Ended{"1", {0}, "gd:alpha=0.1", "stationary", "flat"},
                    Ended{"2θ", {3}, "gd_time_decay:alpha=0.1,beta=1e6", "stalled", "none"},
                    Ended{"θ²", {3}, "gd:alpha=1", "oscillates", "none"},
                    Ended{"θ²", {3}, "gd:alpha=1.1", "diverged", "grows"},
                    Ended{"−θ²", {1}, "gd:alpha=0.1", "diverged", "falls"},
                    Ended{"√θ", {0.5}, "gd:alpha=3", "left_domain", "none"},
                    Ended{"θ²", {3}, "gd:alpha=1e-3", "step_limit", "none"}));

TEST_F(ConditionTest, nothingToRead_isFalse) {
    EXPECT_FALSE(holds(near("Nobody", "theta", 8, 0)));
    EXPECT_FALSE(holds(near("Halving", "theta", 8, 4))); // after the last point
    EXPECT_FALSE(holds(near("Halving", "step", -1, 3))); // no step was made from it
    EXPECT_FALSE(holds(near("Halving", "y", 0, 0)));     // one variable
    EXPECT_FALSE(holds(near("every", "theta", 8, 0), {}));
    const descent::Trajectory nothing;
    const lesson::Run empty[] = {{&m_experiment.contenders[0], &nothing}};
    for (const Quantity& each : quantities())
        EXPECT_TRUE(std::isnan(each.measure(nothing, {}))) << each.key;
    EXPECT_FALSE(holds(near("Halving", "theta", 0), empty));
}

TEST_F(ConditionTest, everyAndAny_meanAllAndOne) {
    EXPECT_TRUE(holds(near("every", "theta", 8, 0)));
    EXPECT_FALSE(holds(near("every", "theta", 4, 1)));
    EXPECT_TRUE(holds(near("any", "theta", 4, 1)));
    EXPECT_FALSE(holds(near("any", "theta", 3, 1)));
}

TEST_F(ConditionTest, anyInSeveralConditions_isTheSameRun) {
    const Condition swings = near("any", "turns", 2);
    const Condition halves = near("any", "theta", 4, 1);
    const Condition changesSides = near("any", "theta", -4, 1);
    EXPECT_TRUE(allHold(std::vector{swings, changesSides}, m_runs));
    EXPECT_FALSE(allHold(std::vector{swings, halves}, m_runs));
}

TEST_F(ConditionTest, bounds_areExclusiveAndMayBeReadings) {
    Condition condition;
    condition.reading = {"Halving", findQuantity("theta"), 1};
    condition.above = Bound{4, std::nullopt};
    EXPECT_FALSE(holds(condition));
    condition.above = Bound{0, Reading{"Swinging", findQuantity("theta"), 1}}; // −4
    EXPECT_TRUE(holds(condition));
    condition.below = Bound{0, Reading{"", findQuantity("theta"), 2}}; // its own 2
    EXPECT_FALSE(holds(condition));
    condition.below = Bound{0, Reading{"", findQuantity("theta"), 0}}; // its own 8
    EXPECT_TRUE(holds(condition));
}

/// The runs with what a race is said to have shown of each.
class RaceConditionTest : public ConditionTest {
protected:
    RaceConditionTest() {
        const auto raced = [](double cost, double share, std::size_t rank) {
            Raced made;
            made.result.rates = {{0.1, share / 2, 5 * cost, 9, 0}, {0.5, share, cost, 7, 0}};
            made.result.best = 1;
            made.result.bandBegin = made.result.bandEnd = 1;
            made.rank = rank;
            return made;
        };
        m_raced = {raced(12, 1, 1), raced(30, 0.75, 2)};
        for (std::size_t i = 0; i < 2; ++i)
            m_runs[i].raced = &m_raced[i];
    }

    static Condition ofRace(std::string run, std::string_view value, double near) {
        Condition condition;
        condition.reading = {std::move(run), nullptr, {}, findRaceQuantity(value)};
        condition.near = Bound{near, {}};
        return condition;
    }

    std::vector<Raced> m_raced;
};

TEST_F(RaceConditionTest, numbersOfARace_areThoseAtTheBestRate) {
    EXPECT_TRUE(holds(ofRace("Halving", "rank", 1)));
    EXPECT_TRUE(holds(ofRace("Halving", "cost", 12)));
    EXPECT_TRUE(holds(ofRace("Swinging", "cost", 30)));
    EXPECT_FALSE(holds(ofRace("Swinging", "cost", 12)));
    EXPECT_TRUE(holds(ofRace("Swinging", "share", 0.75)));
    EXPECT_TRUE(holds(ofRace("every", "median", 7)));
    EXPECT_TRUE(holds(ofRace("every", "best rate", 0.5)));
    EXPECT_TRUE(holds(ofRace("every", "band from", 0.5)));
    EXPECT_TRUE(holds(ofRace("every", "band to", 0.5)));
    EXPECT_TRUE(holds(ofRace("every", "decades", 0)));
    EXPECT_FALSE(holds(ofRace("every", "cost", 12)));
    EXPECT_TRUE(holds(ofRace("any", "cost", 12)));
}

TEST_F(RaceConditionTest, numbersOfTwo_areCompared) {
    Condition condition;
    condition.reading = {"Halving", nullptr, {}, findRaceQuantity("cost")};
    condition.below = Bound{0, Reading{"Swinging", nullptr, {}, findRaceQuantity("cost")}};
    EXPECT_TRUE(holds(condition));
    condition.above = condition.below;
    EXPECT_FALSE(holds(condition));
}

TEST_F(RaceConditionTest, optimizerThatNeverArrives_hasAShareAndARankOnly) {
    m_raced[1].result.best.reset();
    EXPECT_TRUE(holds(ofRace("Swinging", "share", 0)));
    EXPECT_TRUE(holds(ofRace("Swinging", "rank", 2)));
    for (const RaceQuantity& each : raceQuantities()) {
        if (each.key == "share" || each.key == "rank")
            continue;
        Condition condition = ofRace("Swinging", each.key, 0);
        condition.within = 1e300;
        EXPECT_FALSE(holds(condition)) << each.key;
    }
}

TEST_F(RaceConditionTest, noRace_noConditionOnOneHolds) {
    for (lesson::Run& run : m_runs)
        run.raced = nullptr;
    EXPECT_FALSE(holds(ofRace("Halving", "cost", 12)));
    EXPECT_FALSE(holds(ofRace("every", "rank", 1)));
}

} // namespace
} // namespace thetascope::lesson
