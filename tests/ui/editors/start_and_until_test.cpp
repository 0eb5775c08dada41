// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/start_editor.h"
#include "ui/editors/until_editor.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <gtest/gtest.h>

#include <QUndoStack>

namespace thetascope::ui::editors {
namespace {

using test::find;

/// An editor of the default experiment.
template <class Editor>
class EditorTest : public testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        editor.emplace(model);
        ui::test::expose(*editor);
    }

    model::ExperimentModel model;
    std::optional<Editor> editor;
};

class StartEditorTest : public EditorTest<StartEditor> {};

TEST_F(StartEditorTest, field_setsTheStartExactly) {
    ui::test::retypeAndEnter(find<widgets::NumberField>(*editor, "startField"),
                             QStringLiteral("1/3"));
    EXPECT_EQ(model.experiment().start[0], 1.0 / 3);
    EXPECT_EQ(find<widgets::ValueSlider>(*editor, "startSlider").number(), 1.0 / 3);
}

TEST_F(StartEditorTest, sliderDrag_isOneUndoStep) {
    auto& slider = find<widgets::ValueSlider>(*editor, "startSlider");
    const int steps = model.undoStack().count();
    const int middle = slider.height() / 2;
    QTest::mousePress(&slider, Qt::LeftButton, {}, {20, middle});
    for (int x = 21; x < slider.width() - 20; ++x)
        QTest::mouseMove(&slider, {x, middle});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {slider.width() - 20, middle});
    EXPECT_GT(model.experiment().start[0], 0);
    EXPECT_EQ(model.experiment().start[0],
              find<widgets::NumberField>(*editor, "startField").number());
    EXPECT_EQ(model.undoStack().count(), steps + 1);
    model.undoStack().undo();
    EXPECT_EQ(model.experiment().start[0], -5);
    EXPECT_EQ(slider.number(), -5);
    EXPECT_EQ(find<widgets::NumberField>(*editor, "startField").text(), QStringLiteral("−5"));
}

TEST_F(StartEditorTest, changeElsewhere_isShown) {
    model.setStart({2.5, 0});
    EXPECT_EQ(find<widgets::NumberField>(*editor, "startField").number(), 2.5);
    EXPECT_EQ(find<widgets::ValueSlider>(*editor, "startSlider").number(), 2.5);
}

TEST_F(StartEditorTest, twoVariables_haveTwoRows) {
    EXPECT_FALSE(find<widgets::NumberField>(*editor, "startYField").isVisible());
    model.setLoss(QStringLiteral("x^2 + y^2"));
    auto& y = find<widgets::NumberField>(*editor, "startYField");
    ASSERT_TRUE(y.isVisible());
    const double x = model.experiment().start[0];
    ui::test::retypeAndEnter(y, QStringLiteral("0.75"));
    EXPECT_EQ(model.experiment().start, (loss::Point{x, 0.75}));
}

class UntilEditorTest : public EditorTest<UntilEditor> {};

TEST_F(UntilEditorTest, fields_setTheStoppingRule) {
    ui::test::retypeAndEnter(find<widgets::NumberField>(*editor, "stepsField"),
                             QStringLiteral("10 000"));
    ui::test::retypeAndEnter(find<widgets::NumberField>(*editor, "toleranceField"),
                             QStringLiteral("off"));
    EXPECT_EQ(model.experiment().until, (descent::StoppingRule{.steps = 10'000, .tolerance = 0}));
    model.undoStack().undo();
    model.undoStack().undo();
    EXPECT_EQ(find<widgets::NumberField>(*editor, "stepsField").number(),
              double(model.experiment().until.steps));
    EXPECT_EQ(model.experiment().until, experiment::defaultExperiment().until);
}

TEST_F(UntilEditorTest, sliders_setTheStoppingRule) {
    auto& steps = find<widgets::ValueSlider>(*editor, "stepsSlider");
    steps.setFocus();
    QTest::keyClick(&steps, Qt::Key_End);
    EXPECT_EQ(model.experiment().until.steps, 10'000'000U);
    auto& tolerance = find<widgets::ValueSlider>(*editor, "toleranceSlider");
    tolerance.setFocus();
    QTest::keyClick(&tolerance, Qt::Key_Home);
    EXPECT_EQ(model.experiment().until.tolerance, 0);
}

TEST_F(UntilEditorTest, impossibleSteps_areRefused) {
    auto& steps = find<widgets::NumberField>(*editor, "stepsField");
    for (const char* text : {"0", "2.5", "1e9", "-3"}) {
        SCOPED_TRACE(text);
        ui::test::retypeAndEnter(steps, QString::fromUtf8(text));
        EXPECT_FALSE(steps.fault().isEmpty());
        EXPECT_EQ(model.experiment().until, experiment::defaultExperiment().until);
    }
}

} // namespace
} // namespace thetascope::ui::editors
