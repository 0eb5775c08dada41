// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "tests/ui/model/observed_model.h"
#include "ui/model/experiment_model.h"

#include <gtest/gtest.h>

#include <QUndoStack>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::ui::model {

namespace {

using experiment::Experiment;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

optimizer::Optimizer withAlpha(const optimizer::Optimizer& optimizer, double alpha) {
    optimizer::Optimizer changed = optimizer;
    EXPECT_TRUE(optimizer::set(changed, "alpha", alpha));
    return changed;
}

// Every command, there and back

struct Command {
    std::string name;
    std::function<void(ExperimentModel&)> act;
    Difference difference;
    std::string text; ///< in the Edit menu
};

void PrintTo(const Command& tested, std::ostream* out) {
    *out << tested.name;
}

class EveryCommand : public testing::TestWithParam<Command> {};

TEST_P(EveryCommand, command_isUndoneAndRedone) {
    Observed observed;
    ExperimentModel& model = observed.model;
    const Experiment before = model.experiment();
    const auto lossBefore = model.loss();

    GetParam().act(model);
    const Experiment after = model.experiment();
    const auto lossAfter = model.loss();
    EXPECT_NE(after, before);
    EXPECT_EQ(model.undoStack().undoText().toStdString(), GetParam().text);

    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), before);
    EXPECT_EQ(model.loss(), lossBefore);

    model.undoStack().redo();
    EXPECT_EQ(model.experiment(), after);
    EXPECT_EQ(model.loss(), lossAfter);
    EXPECT_EQ(model.loss()->formula().text, after.loss);

    EXPECT_EQ(observed.told, std::vector(3, GetParam().difference));
}

const Command kCommands[] = {
    {"setLoss",
     [](ExperimentModel& model) { EXPECT_TRUE(model.setLoss(QStringLiteral("θ^4 − θ²"))); },
     {Change::Loss},
     "Edit the loss"},
    {"setRange",
     [](ExperimentModel& model) {
         EXPECT_TRUE(model.setRange({-1, 1}, {-2, 2}));
     },
     {Change::Range},
     "Change the range"},
    {"setStart",
     [](ExperimentModel& model) {
         EXPECT_TRUE(model.setStart({2, 0}));
     },
     {Change::Start},
     "Move the start"},
    {"setUntil",
     [](ExperimentModel& model) { EXPECT_TRUE(model.setUntil({.steps = 7, .tolerance = 0})); },
     {Change::Until},
     "Change the stopping rule"},
    {"addContender",
     [](ExperimentModel& model) {
         EXPECT_TRUE(model.addContender(optimizer::make(*optimizer::findRecipe("adam"))));
     },
     {Change::Contenders},
     "Add Adam"},
    {"duplicateContender",
     [](ExperimentModel& model) { EXPECT_TRUE(model.duplicateContender(3)); },
     {Change::Contenders},
     "Duplicate RMSProp"},
    {"removeContender",
     [](ExperimentModel& model) { model.removeContender(3); },
     {Change::Contenders},
     "Remove RMSProp"},
    {"moveContender",
     [](ExperimentModel& model) { model.moveContender(3, 0); },
     {Change::Contenders},
     "Move RMSProp"},
    {"setOptimizerParameter",
     [](ExperimentModel& model) { model.setOptimizer(3, withAlpha(optimizerAt(model, 3), 0.7)); },
     {Change::Optimizer, experiment::Slot{3}},
     "Change α of RMSProp"},
    {"setOptimizerParameters",
     [](ExperimentModel& model) {
         optimizer::Optimizer changed = withAlpha(optimizerAt(model, 3), 0.7);
         EXPECT_TRUE(optimizer::set(changed, "beta", 0.5));
         model.setOptimizer(3, changed);
     },
     {Change::Optimizer, experiment::Slot{3}},
     "Change the parameters of RMSProp"},
    {"setOptimizerRules",
     [](ExperimentModel& model) {
         model.setOptimizer(3, optimizer::make(*optimizer::findRecipe("adam")));
     },
     {Change::Optimizer, experiment::Slot{3}},
     "Change the rules of RMSProp"},
    {"setLabel",
     [](ExperimentModel& model) { model.setLabel(3, QStringLiteral("β up")); },
     {Change::Appearance, experiment::Slot{3}},
     "Rename RMSProp"},
    {"setVisible",
     [](ExperimentModel& model) { model.setVisible(3, false); },
     {Change::Appearance, experiment::Slot{3}},
     "Hide RMSProp"},
    {"replaceLoss",
     [](ExperimentModel& model) { model.replaceLoss(*loss::find("rosenbrock")); },
     {Change::Loss | Change::Range | Change::Start | Change::Optimizer, std::nullopt},
     "Choose the loss “Rosenbrock's valley”"},
    {"replace",
     [](ExperimentModel& model) {
         Experiment scene = model.experiment();
         scene.loss = "θ²";
         scene.start = {3, 0};
         model.replace(tests::checked(scene), QStringLiteral("Open a lesson"));
     },
     {Change::Loss | Change::Start},
     "Open a lesson"},
};

INSTANTIATE_TEST_SUITE_P(Model, EveryCommand, testing::ValuesIn(kCommands),
                         [](const auto& tested) { return tested.param.name; });

// Drags

TEST(ExperimentModel, dragOfAThousandMoves_isOneStepAndReadsNoLoss) {
    Observed observed;
    ExperimentModel& model = observed.model;
    const Experiment before = model.experiment();
    const auto loss = model.loss();

    model.beginDrag();
    for (int i = 0; i < 1000; ++i)
        model.setStart({-5 + 0.003 * (i + 1), 0});
    model.endDrag();

    EXPECT_EQ(observed.told.size(), 1000U);
    EXPECT_EQ(model.undoStack().count(), 1);
    EXPECT_EQ(model.loss(), loss);
    const Experiment after = model.experiment();
    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), before);
    model.undoStack().redo();
    EXPECT_EQ(model.experiment(), after);
}

TEST(ExperimentModel, dragBackToWhereItBegan_leavesNoStep) {
    ExperimentModel model;
    const loss::Point start = model.experiment().start;
    model.beginDrag();
    model.setStart({1, 0});
    model.setStart({2, 0});
    model.setStart(start);
    model.endDrag();
    EXPECT_EQ(model.undoStack().count(), 0);
    EXPECT_EQ(model.experiment().start, start);
}

TEST(ExperimentModel, twoDrags_areTwoSteps) {
    ExperimentModel model;
    for (const double to : {1.0, 2.0}) {
        model.beginDrag();
        model.setStart({to - 0.5, 0});
        model.setStart({to, 0});
        model.endDrag();
    }
    EXPECT_EQ(model.undoStack().count(), 2);
}

TEST(ExperimentModel, changesOutsideADrag_areStepsOfTheirOwn) {
    ExperimentModel model;
    model.setStart({1, 0});
    model.setStart({2, 0});
    EXPECT_EQ(model.undoStack().count(), 2);
}

TEST(ExperimentModel, anotherKindWithinADrag_isAStepOfItsOwn) {
    ExperimentModel model;
    model.beginDrag();
    model.setStart({1, 0});
    model.setRange({-1, 1}, {-1, 1});
    model.endDrag();
    EXPECT_EQ(model.undoStack().count(), 2);
}

TEST(ExperimentModel, contendersOfOneNameWithinADrag_areStepsOfTheirOwn) {
    ExperimentModel model;
    model.duplicateContender(3); // called RMSProp, as the other is
    const int before = model.undoStack().count();
    model.beginDrag();
    for (const double alpha : {0.6, 0.7}) {
        for (const std::size_t place : {3U, 4U})
            model.setOptimizer(place, withAlpha(optimizerAt(model, place), alpha));
    }
    model.endDrag();
    EXPECT_EQ(model.undoStack().count(), before + 4);
    model.undoStack().undo();
    EXPECT_EQ(optimizerAt(model, 3).value("alpha"), 0.7);
    EXPECT_EQ(optimizerAt(model, 4).value("alpha"), 0.6);
}

TEST(ExperimentModel, nestedDrags_tellOnceThatTheyBeganAndEnded) {
    ExperimentModel model;
    std::vector<std::string> told;
    QObject::connect(&model, &ExperimentModel::dragBegan, &model, [&] { told.push_back("began"); });
    QObject::connect(&model, &ExperimentModel::dragEnded, &model, [&] { told.push_back("ended"); });
    model.beginDrag();
    model.beginDrag();
    model.setStart({1, 0});
    model.endDrag();
    EXPECT_TRUE(model.isDragging());
    model.setStart({2, 0});
    model.endDrag();
    EXPECT_FALSE(model.isDragging());
    EXPECT_EQ(told, (std::vector<std::string>{"began", "ended"}));
    EXPECT_EQ(model.undoStack().count(), 1);
}

// Validity

TEST(ExperimentModel, lossThatDoesNotParse_changesNothing) {
    Observed observed;
    const Experiment before = observed.model.experiment();
    const auto result = observed.model.setLoss(QStringLiteral("sin("));
    ASSERT_FALSE(result);
    EXPECT_FALSE(result.error().message.empty());
    EXPECT_EQ(observed.model.experiment(), before);
    EXPECT_TRUE(observed.told.empty());
}

struct Refused {
    std::string name;
    std::function<bool(ExperimentModel&)> act;
};

void PrintTo(const Refused& tested, std::ostream* out) {
    *out << tested.name;
}

class WhatCannotBeRun : public testing::TestWithParam<Refused> {};

TEST_P(WhatCannotBeRun, change_isRefused) {
    Observed observed;
    const Experiment before = observed.model.experiment();
    EXPECT_FALSE(GetParam().act(observed.model));
    EXPECT_EQ(observed.model.experiment(), before);
    EXPECT_TRUE(observed.told.empty());
    EXPECT_EQ(observed.model.undoStack().count(), 0);
}

const Refused kRefused[] = {
    {"emptyRange",
     [](ExperimentModel& m) {
         return m.setRange({1, 1}, {-1, 1});
     }},
    {"reversedRangeOfY",
     [](ExperimentModel& m) {
         return m.setRange({-1, 1}, {1, -1});
     }},
    {"infiniteRange",
     [](ExperimentModel& m) {
         return m.setRange({0, kInfinity}, {-1, 1});
     }},
    {"infinitelyWideRange",
     [](ExperimentModel& m) {
         return m.setRange({-1e308, 1e308}, {0, 1});
     }},
    {"startNotANumber",
     [](ExperimentModel& m) {
         return m.setStart({std::nan(""), 0});
     }},
    {"startYInfinite",
     [](ExperimentModel& m) {
         return m.setStart({0, kInfinity});
     }},
    {"noSteps", [](ExperimentModel& m) { return m.setUntil({.steps = 0}); }},
    {"tooManySteps",
     [](ExperimentModel& m) { return m.setUntil({.steps = descent::kMaxSteps + 1}); }},
    {"negativeTolerance", [](ExperimentModel& m) { return m.setUntil({.tolerance = -1e-6}); }},
    {"toleranceTooSmall", [](ExperimentModel& m) { return m.setUntil({.tolerance = 1e-200}); }},
};

INSTANTIATE_TEST_SUITE_P(Model, WhatCannotBeRun, testing::ValuesIn(kRefused),
                         [](const auto& tested) { return tested.param.name; });

TEST(ExperimentModel, settingTheSameValue_isNoStep) {
    Observed observed;
    ExperimentModel& model = observed.model;
    const Experiment now = model.experiment();
    EXPECT_TRUE(model.setStart(now.start));
    EXPECT_TRUE(model.setLoss(QString::fromStdString(now.loss)));
    model.setVisible(0, true);
    model.moveContender(1, 1);
    EXPECT_TRUE(observed.told.empty());
    EXPECT_EQ(model.undoStack().count(), 0);
}

TEST(ExperimentModel, aFormulaTypedAnew_keepsRangeAndStart) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("x² + y²")));
    ASSERT_TRUE(model.setRange({-5, 5}, {-4, 4}));
    ASSERT_TRUE(model.setStart({-0.5, -1}));
    for (const char* typed : {"x", "x²", "x²+10y", "x²+10y²"})
        ASSERT_TRUE(model.setLoss(QString::fromUtf8(typed)));
    EXPECT_EQ(model.experiment().range, (loss::Range{-5, 5}));
    EXPECT_EQ(model.experiment().rangeY, (loss::Range{-4, 4}));
    EXPECT_EQ(model.experiment().start, (loss::Point{-0.5, -1}));
    model.reset(tests::checked(experiment::defaultExperiment()));
    ASSERT_TRUE(model.setLoss(QStringLiteral("x² + y²")));
    EXPECT_NE(model.experiment().range, (loss::Range{-5, 5})); // another experiment's
}

} // namespace

} // namespace thetascope::ui::model
