// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment model holds: its losses and its contenders.
#include "core/experiment/command_experiment.h"
#include "tests/support/checked.h"
#include "tests/ui/model/observed_model.h"
#include "ui/model/experiment_model.h"

#include <gtest/gtest.h>

#include <QUndoStack>

#include <cmath>
#include <vector>

namespace thetascope::ui::model {

namespace {

// Losses

TEST(ExperimentModel, typedLoss_keepsRangeAndStart) {
    ExperimentModel model;
    model.setRange({-4, 3}, {-6, 6});
    model.setStart({2.5, 0});
    ASSERT_TRUE(model.setLoss(QStringLiteral("θ²")));
    EXPECT_EQ(model.experiment().range, (loss::Range{-4, 3}));
    EXPECT_EQ(model.experiment().start, (loss::Point{2.5, 0}));
}

TEST(ExperimentModel, typedLossOfAnotherDimension_startsWhereItIsDefined) {
    ExperimentModel model;
    for (const char* const text : {"log(x) + y²", "√θ"}) {
        ASSERT_TRUE(model.setLoss(QString::fromUtf8(text))) << text;
        const experiment::Experiment& now = model.experiment();
        EXPECT_TRUE(std::isfinite(model.loss()->at(now.start).loss)) << text;
        EXPECT_TRUE(now.range.contains(now.start[0])) << text;
        EXPECT_TRUE(now.rangeY.contains(now.start[1])) << text;
    }
}

TEST(ExperimentModel, readyMadeLoss_bringsRangeStartAndSuitedRates) {
    ExperimentModel model;
    model.addContender(optimizer::make(*optimizer::findRecipe("adamax")));
    const double notSuited = optimizerAt(model, 4).value("alpha");
    const loss::Entry& entry = *loss::find("rosenbrock");
    model.replaceLoss(entry);

    const experiment::Experiment& now = model.experiment();
    EXPECT_EQ(now.loss, entry.formula);
    EXPECT_EQ(now.range, entry.range);
    EXPECT_EQ(now.rangeY, entry.rangeY);
    EXPECT_EQ(now.start, entry.start);
    EXPECT_EQ(model.loss()->dimension(), 2U);
    int suited = 0;
    for (const loss::SuitedRate& rate : entry.rates) {
        if (rate.recipe == "gd") {
            EXPECT_EQ(optimizerAt(model, 0).value("alpha"), rate.alpha);
            ++suited;
        }
        if (rate.recipe == "rmsprop") {
            EXPECT_EQ(optimizerAt(model, 3).value("alpha"), rate.alpha);
            ++suited;
        }
        ASSERT_NE(rate.recipe, "adamax") << "choose another recipe for this test";
    }
    EXPECT_EQ(suited, 2);
    EXPECT_EQ(optimizerAt(model, 4).value("alpha"), notSuited);
}

// Contenders

TEST(ExperimentModel, newContender_takesTheLowestFreeSlot) {
    ExperimentModel model;
    model.removeContender(1);
    model.addContender(optimizer::make(*optimizer::findRecipe("adam")));
    EXPECT_EQ(model.experiment().contenders.back().slot, experiment::Slot{1});
    model.duplicateContender(0);
    EXPECT_EQ(model.experiment().contenders[1].slot, experiment::Slot{4});
}

TEST(ExperimentModel, tenthContender_isRefused) {
    ExperimentModel model;
    while (model.experiment().contenders.size() < experiment::kMaxContenders)
        ASSERT_TRUE(model.duplicateContender(0));
    EXPECT_FALSE(model.duplicateContender(0));
    EXPECT_FALSE(model.addContender(optimizerAt(model, 0)));
    EXPECT_EQ(model.experiment().contenders.size(), experiment::kMaxContenders);
}

TEST(ExperimentModel, movingAContender_shiftsThoseBetween) {
    ExperimentModel model;
    const auto order = [&model] {
        std::vector<experiment::Slot> slotOf;
        for (const auto& contender : model.experiment().contenders)
            slotOf.push_back(contender.slot);
        return slotOf;
    };
    model.moveContender(0, 2);
    EXPECT_EQ(order(), (std::vector<experiment::Slot>{{1}, {2}, {0}, {3}}));
    model.moveContender(3, 1);
    EXPECT_EQ(order(), (std::vector<experiment::Slot>{{1}, {3}, {2}, {0}}));
}

TEST(ExperimentModel, contender_isCalledByItsLabelOrItsTitle) {
    ExperimentModel model;
    EXPECT_EQ(model.nameOf(3), QStringLiteral("RMSProp"));
    model.setLabel(3, QStringLiteral("mine"));
    EXPECT_EQ(model.nameOf(3), QStringLiteral("mine"));
    model.duplicateContender(3);
    EXPECT_EQ(model.nameOf(4), QStringLiteral("mine (copy)"));
}

TEST(ExperimentModel, longName_isCut) {
    ExperimentModel model;
    const QString longest(100, u'θ');
    model.setLabel(0, longest + QStringLiteral(" and more"));
    EXPECT_EQ(model.nameOf(0), longest);
    ASSERT_TRUE(model.duplicateContender(0));
    EXPECT_EQ(model.experiment().contenders.size(), 5U);
    EXPECT_EQ(model.nameOf(1), longest);
    model.setLabel(0, QStringLiteral("a\nb\u202Ec"));
    EXPECT_EQ(model.nameOf(0), QStringLiteral("a b c"));
}

TEST(ExperimentModel, specFromTheCommandLine_isNoName) {
    ExperimentModel model;
    model.reset(experiment::build({.optimizers = {"gd:alpha=0.1"}}).value());
    model.duplicateContender(0);
    EXPECT_EQ(model.nameOf(1), QStringLiteral("Gradient descent"));
    optimizer::Optimizer faster = optimizerAt(model, 0);
    ASSERT_TRUE(optimizer::set(faster, "alpha", 0.2));
    model.setOptimizer(0, faster);
    EXPECT_EQ(model.nameOf(0), QStringLiteral("Gradient descent"));
    EXPECT_EQ(experiment::label(model.experiment().contenders[0]), "")
        << "or tables would tell the old rate";
}

TEST(ExperimentModel, reset_emptiesTheUndoStackAndTellsThatAllChanged) {
    Observed observed;
    ExperimentModel& model = observed.model;
    model.setStart({1, 0});
    observed.told.clear();
    model.reset(tests::checked(experiment::defaultExperiment()));
    EXPECT_FALSE(model.undoStack().canUndo());
    EXPECT_TRUE(model.undoStack().isClean());
    EXPECT_EQ(observed.told, std::vector<Difference>{{kAllChanges}});
}

} // namespace

} // namespace thetascope::ui::model
