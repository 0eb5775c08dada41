// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/catalogue.h"
#include "tests/ui/model/observed_model.h"

#include <gtest/gtest.h>

#include <QUndoStack>

#include <limits>

namespace thetascope::ui::model {

namespace {

/// The value of the loss at θ = 1, which shows the values that its constants have.
double atOne(const ExperimentModel& model) {
    return model.loss()->at({1, 0}).loss;
}

TEST(ModelConstants, setConstant_changesTheLossAndIsUndone) {
    Observed observed;
    ExperimentModel& model = observed.model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2")));
    observed.told.clear();
    EXPECT_TRUE(model.setConstant("a", 1.5));
    EXPECT_EQ(observed.told, (std::vector<Difference>{{Change::Loss | Change::Constants}}));
    EXPECT_EQ(atOne(model), 1.5);
    EXPECT_EQ(model.undoStack().undoText(), QStringLiteral("Change a"));
    model.undoStack().undo();
    EXPECT_EQ(atOne(model), 1);
    model.undoStack().redo();
    EXPECT_EQ(atOne(model), 1.5);
}

TEST(ModelConstants, range_changesWithoutTheLoss) {
    Observed observed;
    ExperimentModel& model = observed.model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2")));
    ASSERT_TRUE(model.setConstant("a", 1.5));
    observed.told.clear();
    EXPECT_TRUE(model.setConstantRange("a", {0, 5}));
    EXPECT_EQ(observed.told, (std::vector<Difference>{{Change::Constants}}));
    EXPECT_FALSE(model.setConstantRange("a", {5, 0}));
    EXPECT_EQ(model.constant("a").range, (loss::Range{0, 5}));
}

TEST(ModelConstants, valueBeyondTheRange_widensIt) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2")));
    ASSERT_TRUE(model.setConstantRange("a", {0, 5}));
    EXPECT_TRUE(model.setConstant("a", 7));
    EXPECT_EQ(model.constant("a").range.low, 0);
    EXPECT_GE(model.constant("a").range.high, 7);
    EXPECT_FALSE(model.setConstant("a", std::numeric_limits<double>::infinity()));
    EXPECT_EQ(model.constant("a").value, 7);
}

TEST(ModelConstants, whatWasSet_survivesOtherLosses) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2")));
    ASSERT_TRUE(model.setConstant("a", 1.5));
    ASSERT_TRUE(model.setLoss(QStringLiteral("θ^2")));
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^4")));
    EXPECT_EQ(atOne(model), 1.5);
    EXPECT_FALSE(model.setLoss(QStringLiteral("a θ^4 + (")));
    EXPECT_EQ(atOne(model), 1.5);
}

TEST(ModelConstants, numberOfTheText_appliesWhenItIsEdited) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("k θ^2, k=3")));
    EXPECT_EQ(atOne(model), 3);
    ASSERT_TRUE(model.setConstant("k", 5));
    ASSERT_TRUE(model.setLoss(QStringLiteral("k θ^4, k=3")));
    EXPECT_EQ(atOne(model), 5);
    ASSERT_TRUE(model.setLoss(QStringLiteral("k θ^4, k=35")));
    EXPECT_EQ(atOne(model), 35);
    model.undoStack().undo();
    EXPECT_EQ(atOne(model), 5);
}

TEST(ModelConstants, drag_isOneStep) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2 + b")));
    const int before = model.undoStack().count();
    model.beginDrag();
    for (const double value : {1.1, 1.2, 1.3})
        EXPECT_TRUE(model.setConstant("a", value));
    EXPECT_TRUE(model.setConstant("b", 2)) << "another constant is another step";
    model.endDrag();
    EXPECT_EQ(model.undoStack().count(), before + 2);
}

TEST(ModelConstants, lossOfTheCatalogue_hasNothingSet) {
    ExperimentModel model;
    ASSERT_TRUE(model.setLoss(QStringLiteral("a θ^2")));
    ASSERT_TRUE(model.setConstant("a", 1.5));
    model.replaceLoss(loss::catalogue().front());
    EXPECT_TRUE(model.experiment().constants.empty());
    model.undoStack().undo();
    EXPECT_EQ(atOne(model), 1.5);
}

} // namespace

} // namespace thetascope::ui::model
