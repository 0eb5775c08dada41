// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/command_experiment.h"
#include "core/experiment/run.h"
#include "core/experiment/theta_file.h"
#include "core/loss/catalogue.h"
#include "core/text/names.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <numbers>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::experiment {
namespace {

std::string sentence(const CommandExperiment& command) {
    const auto built = build(command);
    return built ? "" : built.error().sentence;
}

/// An experiment in a file of its own, gone with the object.
class SavedExperiment {
public:
    explicit SavedExperiment(const Experiment& experiment)
        : m_path(std::filesystem::temp_directory_path() /
                 ("thetascope-" + std::to_string(std::random_device()()) + ".theta")) {
        std::ofstream(m_path) << toThetaText(tests::checked(experiment));
    }

    SavedExperiment(const SavedExperiment&) = delete;
    SavedExperiment& operator=(const SavedExperiment&) = delete;

    ~SavedExperiment() { std::filesystem::remove(m_path); }

    std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

Experiment saved() {
    Experiment experiment = defaultExperiment();
    experiment.loss = "θ⁴";
    experiment.range = {-3, 2};
    experiment.start = {1.5, 0};
    experiment.until = {77, 1e-3};
    experiment.contenders.resize(2);
    experiment.contenders[0].name = "mine";
    return experiment;
}

/// What is built, where it is.
Experiment built(const CommandExperiment& command) {
    return build(command).value().experiment();
}

TEST(Build, nothingGiven_defaultExperiment) {
    EXPECT_EQ(built({}), defaultExperiment());
}

TEST(Build, allGiven_allTaken) {
    const Experiment made = built({.loss = "x²+3y²",
                                   .range = "-1:2,3:4",
                                   .start = "0.5,−3",
                                   .steps = "12",
                                   .tolerance = "1e-3",
                                   .optimizers = {"gd:lr=0.2", "adam"}});
    EXPECT_EQ(made.loss, "x²+3y²");
    EXPECT_EQ(made.range, (loss::Range{-1, 2}));
    EXPECT_EQ(made.rangeY, (loss::Range{3, 4}));
    EXPECT_EQ(made.start, (loss::Point{0.5, -3}));
    EXPECT_EQ(made.until, (descent::StoppingRule{12, 1e-3}));
    ASSERT_EQ(made.contenders.size(), 2U);
    EXPECT_EQ(label(made.contenders[0]), "gd:lr=0.2"); // as given
    EXPECT_EQ(made.contenders[0].optimizer.value("alpha"), 0.2);
    EXPECT_EQ(made.contenders[0].slot, Slot{0});
    EXPECT_EQ(made.contenders[1].slot, Slot{1});
    EXPECT_EQ(made.contenders[1].optimizer, optimizer::parseSpec("adam").value());
}

TEST(Build, oneRangeForTwoVariables_isForBoth) {
    const Experiment made = built({.loss = "x²+3y²", .range = "-1:2"});
    EXPECT_EQ(made.range, (loss::Range{-1, 2}));
    EXPECT_EQ(made.rangeY, (loss::Range{-1, 2}));
}

TEST(Build, typedLoss_startsATwelfthFromTheLowEnd) {
    EXPECT_EQ(built({.loss = "θ²"}).start[0], -5);
    EXPECT_EQ(built({.loss = "θ²", .range = "0:24"}).start[0], 2);
    EXPECT_NEAR(built({.loss = "θ", .range = "-8e307:8e307"}).start[0], -6.667e307, 1e304);
    EXPECT_EQ(built({.loss = "x²+y²", .range = "0:24,0:12"}).start, (loss::Point{2, 1}));
}

TEST(Build, typedLossNotFiniteThere_startsWhereItIs) {
    EXPECT_EQ(built({.loss = "log θ"}).start[0], 5);
    EXPECT_EQ(built({.loss = "log(θ − 5.2)"}).start[0], 5.5); // the only part left
    EXPECT_EQ(built({.loss = "√(1 − θ²)"}).start[0], 0.5);    // from the high end
    EXPECT_EQ(built({.loss = "log(−1 − θ²)"}).start[0], -5);  // nowhere
}

TEST(Build, readyMadeLosses_bringRangeStartAndRates) {
    for (const loss::Entry& entry : loss::catalogue()) {
        const auto built = build({.loss = std::string(entry.key)});
        ASSERT_TRUE(built) << entry.key << ": " << built.error().sentence;
        const Experiment& experiment = built->experiment();
        EXPECT_EQ(experiment.loss, entry.formula);
        EXPECT_EQ(experiment.range, entry.range) << entry.key;
        EXPECT_EQ(experiment.rangeY, entry.rangeY) << entry.key;
        EXPECT_EQ(experiment.start, entry.start) << entry.key;
        for (const Contender& contender : experiment.contenders) {
            const auto* const recipe =
                optimizer::recipeOf(*contender.optimizer.rate, *contender.optimizer.update);
            for (const loss::SuitedRate& rate : entry.rates) {
                if (rate.recipe == recipe->key) {
                    EXPECT_EQ(contender.optimizer.value("alpha"), rate.alpha)
                        << entry.key << ", " << rate.recipe;
                }
            }
        }
    }
}

TEST(Build, specForReadyMadeLoss_standsAsItIs) {
    const Experiment made = built({.loss = "rosenbrock", .optimizers = {"gd"}});
    EXPECT_EQ(made.contenders[0].optimizer, optimizer::parseSpec("gd").value());
}

TEST(Build, file_isTakenAsItIs) {
    const SavedExperiment file(saved());
    EXPECT_EQ(built({.file = file.path()}), saved());
}

TEST(Build, file_compilesItsLossOnce) {
    const SavedExperiment file(saved());
    const std::uint64_t before = loss::Loss::compilations();
    ASSERT_TRUE(build({.file = file.path(), .steps = "5", .optimizers = {"adam"}}));
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
}

TEST(Build, fileAndOptions_optionsReplaceTheirPart) {
    const SavedExperiment file(saved());
    Experiment expected = saved();
    expected.loss = "θ²";
    EXPECT_EQ(built({.file = file.path(), .loss = "θ²"}), expected);
    expected = saved();
    expected.until.steps = 5; // the file's tolerance stays
    EXPECT_EQ(built({.file = file.path(), .steps = "5", .stepsMeanAll = true}), expected);
    expected = saved();
    expected.start[0] = -2;
    expected.range = {-4, 4};
    EXPECT_EQ(built({.file = file.path(), .range = "-4:4", .start = "-2"}), expected);
    const Experiment others = built({.file = file.path(), .optimizers = {"adam"}});
    ASSERT_EQ(others.contenders.size(), 1U);
    EXPECT_EQ(label(others.contenders[0]), "adam");
}

TEST(Build, fileAndLossOfOtherDimension_startAndRangeAreAfresh) {
    const SavedExperiment file(saved());
    const Experiment made = built({.file = file.path(), .loss = "x²+y²"});
    EXPECT_EQ(made.start, (loss::Point{-5, -5}));
    EXPECT_EQ(made.range, (loss::Range{-6, 6}));
    EXPECT_EQ(made.contenders, saved().contenders);
}

TEST(Build, stepsMeanAll_onlyWithoutTolerance) {
    EXPECT_EQ(built({.steps = "9", .stepsMeanAll = true}).until.tolerance, 0);
    EXPECT_EQ(built({.steps = "9"}).until.tolerance, 1e-6);
    EXPECT_EQ(built({.stepsMeanAll = true}).until.tolerance, 1e-6);
    EXPECT_EQ(built({.steps = "9", .tolerance = "1e-2", .stepsMeanAll = true}).until.tolerance,
              1e-2);
}

TEST(Build, formulaBroken_hasColumn) {
    const auto built = build({.loss = "θ² + §"});
    ASSERT_FALSE(built);
    EXPECT_EQ(built.error().column, 6U);
    EXPECT_FALSE(built.error().sentence.empty());
    EXPECT_EQ(build({.start = "x"}).error().column, std::nullopt);
}

TEST(Build, otherFaults_haveTheirSentences) {
    EXPECT_EQ(sentence({.range = "1"}),
              "range “1” is not of the form LO:HI, two numbers with a colon between them (for x "
              "and y: LO:HI,LO:HI)");
    EXPECT_EQ(sentence({.range = "1:2,"}),
              "range “1:2,” is not of the form LO:HI, two numbers with a colon between them (for x "
              "and y: LO:HI,LO:HI)");
    EXPECT_EQ(sentence({.loss = "θ", .range = "1:2,3:4"}),
              "range “1:2,3:4” has a second part, for y, but the loss has only one variable");
    EXPECT_EQ(sentence({.range = "2:1"}),
              "range must run from a lower to a higher number, not 2:1");
    EXPECT_EQ(sentence({.start = "nan"}),
              "start “nan” is not of the form X or X,Y, with finite numbers");
    EXPECT_EQ(
        sentence({.loss = "θ", .start = "1,2"}),
        "start “1,2” has two numbers, but the loss has only one variable; write decimals with a "
        "point, as in 0.5");
    EXPECT_EQ(sentence({.loss = "x·y", .start = "1"}),
              "start “1” has one number, but the loss has two variables: write X,Y");
    EXPECT_EQ(sentence({.steps = "2.5"}), "steps “2.5” is not a whole number from 1 to 100000000");
    EXPECT_EQ(sentence({.steps = "99999999999999999999"}),
              "steps “99999999999999999999” is not a whole number from 1 to 100000000");
    EXPECT_EQ(sentence({.steps = "0"}), "steps must be from 1 to 100000000, not 0");
    EXPECT_EQ(sentence({.tolerance = "small"}), "tolerance: “small” is not a number");
    EXPECT_EQ(sentence({.optimizers = {"gdd"}}), "there is no optimizer “gdd”; did you mean “gd”?");
    EXPECT_EQ(sentence({.tolerance = "0,5"}), "tolerance: write decimals with a point, as in 0.5");
    EXPECT_EQ(sentence({.range = "-0,5:2"}),
              "range “-0,5:2”: write decimals with a point, as in 0.5");
    EXPECT_EQ(sentence({.loss = "rosenbrok"}),
              "there is no loss “rosenbrok”; did you mean “rosenbrock”?");
    EXPECT_LT(sentence({.start = std::string(100'000, '1') + 'x'}).size(), 300U);
    EXPECT_EQ(sentence({.file = "/lost.theta"}),
              "/lost.theta: the file cannot be opened: No such file or directory");
}

TEST(Build, numbers_areAsPeopleTypeThem) {
    const Experiment made = built({.loss = "x²+3y²",
                                   .range = "-2pi:2π,1/4:sqrt(2)",
                                   .start = "-pi,1/2",
                                   .steps = "1e3",
                                   .tolerance = "1/1000"});
    EXPECT_EQ(made.range, (loss::Range{-2 * std::numbers::pi, 2 * std::numbers::pi}));
    EXPECT_EQ(made.rangeY, (loss::Range{0.25, std::numbers::sqrt2}));
    EXPECT_EQ(made.start, (loss::Point{-std::numbers::pi, 0.5}));
    EXPECT_EQ(made.until, (descent::StoppingRule{1000, 1e-3}));
    EXPECT_EQ(built({.start = "max(1, 2)"}).start[0], 2); // this comma belongs to the function
}

TEST(Build, losses_haveTheirUsualNames) {
    for (const char* name :
         {"Rosenbrock", "ROSENBROCK", "banana", "Rosenbrock's valley", "rosenbrock function"})
        EXPECT_EQ(built({.loss = name}).loss, loss::find("rosenbrock")->formula) << name;
    for (const loss::Entry& entry : loss::catalogue()) {
        std::vector<std::string_view> names = text::partsOfList(entry.aliases);
        names.insert(names.end(), {entry.key, entry.title});
        for (const std::string_view name : names)
            EXPECT_EQ(loss::entryNamed(name), &entry) << name;
    }
    EXPECT_EQ(loss::suggestionFor("math"), "");
    EXPECT_EQ(loss::suggestionFor("θ²"), "");
}

TEST(Build, usualNameOfAnOptimizer_isWhatItIsCalled) {
    const Experiment made = built({.optimizers = {"SGD", "SGD:lr=0.2"}});
    EXPECT_EQ(label(made.contenders[0]), "SGD");
    EXPECT_EQ(screenName(made.contenders[0]), "SGD");
    EXPECT_EQ(label(made.contenders[1]), "SGD:lr=0.2");
    EXPECT_EQ(screenName(made.contenders[1]), "Gradient descent");
    const SavedExperiment file(made);
    EXPECT_EQ(built({.file = file.path()}), made);
}

TEST(ScreenName, labelThatTellsMoreThanTheOptimizer_elseTitle) {
    Contender contender{.optimizer = optimizer::parseSpec("rmsprop:alpha=0.3").value()};
    EXPECT_EQ(screenName(contender), "RMSProp");
    setLabel(contender, "rmsprop:alpha=0.3");
    EXPECT_EQ(screenName(contender), "RMSProp");
    setLabel(contender, "rmsprop"); // with another rate: what the user calls it
    EXPECT_EQ(screenName(contender), "rmsprop");
    setLabel(contender, "adam");
    EXPECT_EQ(screenName(contender), "adam");
    setLabel(contender, "the careful one");
    EXPECT_EQ(screenName(contender), "the careful one");
}

TEST(SetOptimizer, labelThatWasTheSpec_goesWithTheOptimizer) {
    const optimizer::Optimizer slow = optimizer::parseSpec("gd:alpha=0.1").value();
    const optimizer::Optimizer fast = optimizer::parseSpec("gd:alpha=0.2").value();
    Contender contender{.optimizer = slow, .spec = "gd:alpha=0.1"};
    setOptimizer(contender, fast);
    EXPECT_EQ(contender, Contender{.optimizer = fast});
    setLabel(contender, "the careful one");
    setOptimizer(contender, slow);
    EXPECT_EQ(contender.name, "the careful one");
}

TEST(SetOptimizer, nameThatIsASpecOfTheNewOptimizer_isNone) {
    // or a file would read back as another experiment than was written
    Contender contender{.optimizer = optimizer::parseSpec("gd:alpha=0.1").value(),
                        .name = "gd:alpha=0.2"};
    EXPECT_EQ(screenName(contender), "gd:alpha=0.2");
    setOptimizer(contender, optimizer::parseSpec("gd:alpha=0.2").value());
    EXPECT_EQ(screenName(contender), "Gradient descent");
    EXPECT_EQ(label(contender), "gd:alpha=0.2");
}

TEST(Slots, theLowestFreeOne_andWhoHasIt) {
    Experiment experiment = defaultExperiment();
    experiment.contenders[1].slot = {7};
    EXPECT_EQ(lowestFreeSlot(experiment), Slot{1});
    EXPECT_EQ(find(experiment, {7}), &experiment.contenders[1]);
    EXPECT_EQ(find(experiment, {1}), nullptr);
}

TEST(Run, comparison_isTheRunsAlone) {
    Experiment experiment = defaultExperiment();
    const auto together = run(tests::checked(experiment));
    ASSERT_EQ(together.size(), experiment.contenders.size());
    for (std::size_t i = 0; i < together.size(); ++i) {
        Experiment alone = experiment;
        alone.contenders = {experiment.contenders[i]};
        const auto single = run(tests::checked(alone)).front();
        ASSERT_EQ(single.points(), together[i].points());
        EXPECT_EQ(single.outcome(), together[i].outcome());
        for (std::uint64_t t = 0; t < single.points(); ++t)
            ASSERT_EQ(single.theta(t), together[i].theta(t)) << i << " at step " << t;
    }
}

TEST(ReadRange, twoNumbersWithAColon_areARangeInTheirOrder) {
    const auto range = readRange("−2:1e3");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->low, -2);
    EXPECT_EQ(range->high, 1000);
    EXPECT_EQ(readRange("3:1")->low, 3);
    for (const char* text : {"", ":", "1", "1:", ":1", "1:2:3", "1:2,3:4", "a:b"})
        EXPECT_FALSE(readRange(text)) << text;
}

} // namespace
} // namespace thetascope::experiment
