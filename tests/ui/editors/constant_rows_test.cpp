// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/constant_row.h"
#include "ui/editors/formula_field.h"
#include "ui/editors/loss_editor.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <gtest/gtest.h>

#include <QToolButton>
#include <QUndoStack>

#include <numbers>

namespace thetascope::ui::editors {
namespace {

using test::find;

class ConstantRowsTest : public testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        editor.emplace(model);
        field = &find<FormulaField>(*editor, "lossEdit");
        editor->resize(290, 700);
        ui::test::expose(*editor);
    }

    /// Types a loss and enters it, so that the rows are those of its constants.
    void type(const QString& text) { ui::test::retypeAndEnter(*field, text); }

    double value(const char* name) const { return model.constant(name).value; }

    bool isShown(const char* name) const {
        const auto* const row = editor->findChild<ConstantRow*>(
            QStringLiteral("constant_%1Editor").arg(QString::fromUtf8(name)));
        return row != nullptr && row->isVisible();
    }

    template <class Part>
    Part& part(const char* name, const char* kind) {
        const std::string part = std::string("constant_").append(name).append(kind);
        return find<Part>(*editor, part.c_str());
    }

    void drag(widgets::ValueSlider& slider, double from, double to) {
        const auto at = [&](double fraction) {
            return QPoint(static_cast<int>(fraction * slider.width()), slider.height() / 2);
        };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(from));
        for (const double fraction : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at(fraction), slider.mapToGlobal(at(fraction)),
                             Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&slider, &move);
        }
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(to));
    }

    model::ExperimentModel model;
    std::optional<LossEditor> editor;
    FormulaField* field = nullptr;
};

TEST_F(ConstantRowsTest, rows_areThoseOfTheConstants) {
    type(QStringLiteral("a x^2 + b"));
    EXPECT_TRUE(isShown("a"));
    EXPECT_TRUE(isShown("b"));
    type(QStringLiteral("a x^2"));
    EXPECT_FALSE(isShown("b"));
    type(QStringLiteral("x^2"));
    EXPECT_FALSE(isShown("a"));
}

TEST_F(ConstantRowsTest, rowsAppear_whenTypingRests) {
    ui::test::retype(*field, QStringLiteral("a x^2"));
    EXPECT_FALSE(isShown("a"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isShown("a"); }));
    EXPECT_TRUE(field->hasFocus());
}

TEST_F(ConstantRowsTest, field_setsTheValueAndTakesFormulas) {
    type(QStringLiteral("a x^2"));
    ui::test::retypeAndEnter(part<widgets::NumberField>("a", "Field"), QStringLiteral("pi/2"));
    EXPECT_EQ(value("a"), std::numbers::pi / 2);
    EXPECT_EQ(model.loss()->at({2, 0}).loss, 2 * std::numbers::pi);
    model.undoStack().undo();
    EXPECT_EQ(value("a"), 1);
    EXPECT_EQ(part<widgets::NumberField>("a", "Field").number(), 1);
    model.undoStack().redo();
    EXPECT_EQ(part<widgets::NumberField>("a", "Field").number(), std::numbers::pi / 2);
}

TEST_F(ConstantRowsTest, dragOfTheSlider_isOneUndoStep) {
    type(QStringLiteral("a x^2"));
    auto& slider = part<widgets::ValueSlider>("a", "Slider");
    const int steps = model.undoStack().count();
    drag(slider, 0.2, 0.9);
    EXPECT_GT(value("a"), 1.2);
    EXPECT_EQ(model.undoStack().count(), steps + 1);
    EXPECT_EQ(model.loss()->at({1, 0}).loss, value("a"));
    model.undoStack().undo();
    EXPECT_EQ(value("a"), 1);
    EXPECT_EQ(slider.number(), 1);
}

TEST_F(ConstantRowsTest, whatWasSet_survivesTyping) {
    type(QStringLiteral("a x^2"));
    ui::test::retypeAndEnter(part<widgets::NumberField>("a", "Field"), QStringLiteral("1.5"));
    ui::test::retype(*field, QStringLiteral("a x^2 + ("));
    EXPECT_EQ(value("a"), 1.5);
    type(QStringLiteral("x^2"));
    EXPECT_FALSE(isShown("a"));
    type(QStringLiteral("x^4 a"));
    EXPECT_TRUE(isShown("a"));
    EXPECT_EQ(part<widgets::NumberField>("a", "Field").number(), 1.5);
    EXPECT_EQ(model.loss()->at({1, 0}).loss, 1.5);
}

TEST_F(ConstantRowsTest, brokenText_staysWhenTheSliderIsMoved) {
    type(QStringLiteral("a x^2"));
    ui::test::retype(*field, QStringLiteral("a x^2 + ("));
    drag(part<widgets::ValueSlider>("a", "Slider"), 0.2, 0.9);
    EXPECT_GT(value("a"), 1.2);
    EXPECT_EQ(field->text(), QStringLiteral("a x^2 + ("));
}

TEST_F(ConstantRowsTest, valueOfTheText_appliesUntilTheSliderMovesAndWhenItIsEdited) {
    type(QStringLiteral("k*x^2, k=3"));
    ASSERT_TRUE(isShown("k"));
    EXPECT_EQ(part<widgets::NumberField>("k", "Field").number(), 3);
    ui::test::retypeAndEnter(part<widgets::NumberField>("k", "Field"), QStringLiteral("5"));
    EXPECT_EQ(model.loss()->at({1, 0}).loss, 5);
    field->setFocus();
    field->moveCursor(QTextCursor::Start);
    QTest::keyClicks(field, QStringLiteral("1+"));
    EXPECT_EQ(model.loss()->at({1, 0}).loss, 6) << "another edit of the text";
    field->moveCursor(QTextCursor::End);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClicks(field, QStringLiteral("4"));
    EXPECT_EQ(model.loss()->at({1, 0}).loss, 5) << "the text's new number";
    EXPECT_EQ(part<widgets::NumberField>("k", "Field").number(), 4);
}

TEST_F(ConstantRowsTest, range_isSetByTwoFieldsThatAppearOnDemand) {
    type(QStringLiteral("a x^2"));
    auto& low = part<widgets::NumberField>("a", "LowField");
    EXPECT_FALSE(low.isVisible());
    QTest::mouseClick(&part<QToolButton>("a", "RangeButton"), Qt::LeftButton);
    ASSERT_TRUE(low.isVisible());
    ui::test::retypeAndEnter(low, QStringLiteral("0.5"));
    ui::test::retypeAndEnter(part<widgets::NumberField>("a", "HighField"), QStringLiteral("8"));
    EXPECT_EQ(model.constant("a").range, (loss::Range{0.5, 8}));
    EXPECT_EQ(value("a"), 1);
    auto& slider = part<widgets::ValueSlider>("a", "Slider");
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_End);
    EXPECT_EQ(value("a"), 8);
    ui::test::retypeAndEnter(part<widgets::NumberField>("a", "Field"), QStringLiteral("30"));
    EXPECT_GE(model.constant("a").range.high, 30) << "the slider reaches what was typed";
    EXPECT_EQ(model.constant("a").range.low, 0.5);
}

TEST_F(ConstantRowsTest, focus_staysWhenTheTextChanges) {
    type(QStringLiteral("a x^2 + b"));
    auto& slider = part<widgets::ValueSlider>("b", "Slider");
    slider.setFocus();
    ASSERT_TRUE(model.setLoss(QStringLiteral("c x^2 + b + a")));
    EXPECT_TRUE(slider.hasFocus());
    EXPECT_TRUE(isShown("c"));
}

} // namespace
} // namespace thetascope::ui::editors
