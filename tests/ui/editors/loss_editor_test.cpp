// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/catalogue.h"
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/formula_field.h"
#include "ui/editors/loss_editor.h"
#include "ui/editors/loss_gallery.h"
#include "ui/typeset/formula_view.h"
#include "ui/widgets/number_field.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

namespace thetascope::ui::editors {
namespace {

using test::find;

class LossEditorTest : public testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        editor.emplace(model);
        field = &find<FormulaField>(*editor, "lossEdit");
        fault = &find<QLabel>(*editor, "lossFault");
        ui::test::expose(*editor);
    }

    void type(const QString& text) { ui::test::retype(*field, text); }

    std::string loss() const { return model.experiment().loss; }

    /// The text under the wavy line.
    QString underlined() const {
        QString marked;
        const QTextBlock block = field->document()->firstBlock();
        for (const auto& range : block.layout()->formats())
            if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                marked += block.text().mid(range.start, range.length);
        return marked;
    }

    model::ExperimentModel model;
    std::optional<LossEditor> editor;
    FormulaField* field = nullptr;
    QLabel* fault = nullptr;
};

TEST_F(LossEditorTest, typing_reachesTheModelAtOnce) {
    type(QStringLiteral("theta^2"));
    EXPECT_EQ(loss(), "theta^2");
    EXPECT_EQ(field->text(), QStringLiteral("theta^2")) << "it stays as typed";
    EXPECT_FALSE(fault->isVisible());
}

TEST_F(LossEditorTest, fault_movesNothingBelowIt) {
    editor->resize(280, 400);
    QApplication::processEvents();
    const QWidget& row = find<QWidget>(*editor, "rangeRow");
    const int before = row.y();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_End);
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QStringLiteral("("), {});
    ASSERT_TRUE(fault->isVisible());
    QApplication::processEvents();
    EXPECT_EQ(row.y(), before);
    EXPECT_GT(fault->height(), 0) << fault->text().toStdString();
    QTest::keyClick(field, Qt::Key_Backspace);
    QApplication::processEvents();
    EXPECT_FALSE(fault->isVisible());
    EXPECT_EQ(row.y(), before);
}

TEST_F(LossEditorTest, wrongText_isUnderlinedAndTheLastGoodLossKept) {
    type(QStringLiteral("θ^2 + flub(θ)"));
    EXPECT_EQ(loss(), "θ^2 + fl") << "the last text on the way that was a formula";
    EXPECT_TRUE(fault->isVisible());
    EXPECT_FALSE(fault->text().isEmpty());
    const auto parsed = loss::Loss::fromText("θ^2 + flub(θ)");
    ASSERT_FALSE(parsed);
    const auto where = parsed.error().where;
    EXPECT_EQ(underlined(), field->text().mid(qsizetype(where.begin), qsizetype(where.length)));
    EXPECT_EQ(fault->text().toStdString(), parsed.error().message);
    EXPECT_TRUE(field->property("fault").toBool());
}

TEST_F(LossEditorTest, missingEnd_underlinesTheCharacterBefore) {
    type(QStringLiteral("2 +"));
    EXPECT_EQ(underlined(), QStringLiteral("+"));
}

TEST_F(LossEditorTest, mending_clearsTheFault) {
    type(QStringLiteral("sin("));
    ASSERT_TRUE(fault->isVisible());
    type(QStringLiteral("sin(θ)"));
    EXPECT_FALSE(fault->isVisible());
    EXPECT_EQ(underlined(), QString());
    EXPECT_EQ(loss(), "sin(θ)");
}

TEST_F(LossEditorTest, escape_bringsTheLastGoodLossBack) {
    type(QStringLiteral("θ^2 +"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(field->text().toStdString(), loss());
    EXPECT_FALSE(fault->isVisible());
}

TEST_F(LossEditorTest, burstOfTyping_isOneUndoStep) {
    const std::string before = loss();
    type(QStringLiteral("cos θ + θ^2"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(loss(), "cos θ + θ^2");
    model.undoStack().undo();
    EXPECT_EQ(loss(), before);
    EXPECT_EQ(field->text().toStdString(), before);
    model.undoStack().redo();
    EXPECT_EQ(field->text(), QStringLiteral("cos θ + θ^2"));
}

TEST_F(LossEditorTest, typingAfterUndo_isAnotherStep) {
    const std::string before = loss();
    type(QStringLiteral("θ^2"));
    model.undoStack().undo();
    ASSERT_EQ(loss(), before);
    type(QStringLiteral("θ^4"));
    model.undoStack().undo();
    EXPECT_EQ(loss(), before);
}

TEST_F(LossEditorTest, anotherLossTypedOverTheFirst_isAnotherStep) {
    const std::string before = loss();
    type(QStringLiteral("sin θ")); // each selects all that is there before
    type(QStringLiteral("cos θ"));
    type(QStringLiteral("θ^4"));
    for (const std::string earlier : {"cos θ", "sin θ"}) {
        model.undoStack().undo();
        EXPECT_EQ(loss(), earlier);
    }
    model.undoStack().undo();
    EXPECT_EQ(loss(), before);
}

TEST_F(LossEditorTest, lossThatStoodForAMoment_isAStepOfItsOwn) {
    type(QStringLiteral("θ^2"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !model.isDragging(); }));
    QTest::keyClicks(field, QStringLiteral("+1"));
    ASSERT_EQ(loss(), "θ^2+1");
    model.undoStack().undo();
    EXPECT_EQ(loss(), "θ^2");
}

TEST_F(LossEditorTest, lossThatWasEntered_isAStepOfItsOwn) {
    type(QStringLiteral("θ^2"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, QStringLiteral("+1"));
    model.undoStack().undo();
    EXPECT_EQ(loss(), "θ^2");
}

TEST_F(LossEditorTest, undoKey_isLeftToTheWindow) {
    type(QStringLiteral("θ^2"));
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    key.ignore();
    QApplication::sendEvent(field, &key);
    EXPECT_FALSE(key.isAccepted());
}

TEST_F(LossEditorTest, lossAndDerivative_areTypesetAsTheyWereRead) {
    type(QStringLiteral("sin θ"));
    const auto& view = find<typeset::FormulaView>(*editor, "formulaView");
    EXPECT_TRUE(view.text().startsWith(QStringLiteral("L = sin"))) << view.text().toStdString();
    EXPECT_TRUE(view.text().contains(QStringLiteral("dL/dθ = cos")));
    EXPECT_FALSE(find<QLabel>(*editor, "logNote").isVisible());
    type(QStringLiteral("0.5(x^2 + 20y^2)"));
    EXPECT_TRUE(view.text().contains(QStringLiteral("∂L/∂x = ")));
    EXPECT_TRUE(view.text().contains(QStringLiteral("∂L/∂y = ")));
    type(QStringLiteral("log θ"));
    EXPECT_TRUE(find<QLabel>(*editor, "logNote").isVisible());
}

TEST_F(LossEditorTest, longDerivative_isCutOffUntilMoreIsAskedFor) {
    editor->resize(280, 700);
    QString sum = QStringLiteral("sin(θ)^9 cos(θ)^8");
    for (int i = 2; i < 60; ++i)
        sum += QStringLiteral(" + sin(%1θ)^9 cos(%1θ)^8 exp(%1θ)^7").arg(i);
    type(sum);
    QApplication::processEvents();
    auto& view = find<typeset::FormulaView>(*editor, "formulaView");
    auto& more = find<QToolButton>(*editor, "moreFormulaButton");
    EXPECT_TRUE(view.isCut());
    EXPECT_LT(view.height(), 300);
    EXPECT_TRUE(view.text().contains(QStringLiteral("59"))) << "what is copied is whole";
    ASSERT_TRUE(more.isVisible());
    const int before = view.height();
    QTest::mouseClick(&more, Qt::LeftButton);
    EXPECT_TRUE(view.isOpen());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.height() > before; }));
    type(QStringLiteral("θ^2"));
    EXPECT_FALSE(view.isCut());
}

TEST_F(LossEditorTest, otherVariables_haveTheirNames) {
    type(QStringLiteral("(w - 3)^2"));
    EXPECT_EQ(find<QLabel>(*editor, "rangeLabel").text(), QStringLiteral("Range of w"));
    const auto& view = find<typeset::FormulaView>(*editor, "formulaView");
    EXPECT_TRUE(view.text().contains(QStringLiteral("dL/dw = "))) << view.text().toStdString();
    type(QStringLiteral("w^2 + b^2"));
    EXPECT_TRUE(view.text().contains(QStringLiteral("∂L/∂w = "))) << view.text().toStdString();
}

TEST_F(LossEditorTest, ambiguousQuotient_isSaidAndBracketsArePutInByAClick) {
    type(QStringLiteral("1/2θ + 3"));
    auto& note = find<QLabel>(*editor, "readingNote0");
    ASSERT_TRUE(note.isVisible());
    EXPECT_THAT(
        note.text().toStdString(),
        ::testing::MatchesRegex("read as \\(1/2\\)·θ; <a .*>1/\\(2θ\\) needs brackets</a>"));
    const double before = model.loss()->at({4, 0}).loss;
    EXPECT_EQ(before, 5);
    emit note.linkActivated(QStringLiteral("brackets"));
    EXPECT_EQ(field->text(), QStringLiteral("1/(2θ) + 3"));
    EXPECT_EQ(model.loss()->at({4, 0}).loss, 3.125);
    EXPECT_FALSE(note.isVisible());
    EXPECT_TRUE(field->textCursor().atEnd()) << "it stood there before";
    model.undoStack().undo();
    EXPECT_EQ(loss(), "1/2θ + 3");
}

TEST_F(LossEditorTest, manyReadings_areCounted) {
    type(QStringLiteral("1/2θ + 1/3θ + 1/4θ + 1/5θ"));
    EXPECT_TRUE(find<QLabel>(*editor, "readingNote1").isVisible());
    EXPECT_EQ(find<QLabel>(*editor, "otherReadings").text(), QStringLiteral("and 2 more"));
}

TEST_F(LossEditorTest, whatIsBelow_doesNotMoveUpWhileOneTypes) {
    editor->resize(280, 700);
    type(QStringLiteral("1/2θ"));
    QApplication::processEvents();
    const QWidget& row = find<QWidget>(*editor, "rangeRow");
    const int before = row.y();
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClick(field, Qt::Key_Backspace); // "1"
    QApplication::processEvents();
    EXPECT_EQ(row.y(), before);
    QTest::keyClick(field, Qt::Key_Return);
    QApplication::processEvents();
    EXPECT_LT(row.y(), before);
}

TEST_F(LossEditorTest, pastedBook_isCutAndRefused) {
    field->selectAll();
    QApplication::clipboard()->setText(QStringLiteral("x\n").repeated(2'000'000));
    field->paste();
    EXPECT_EQ(field->text().size(), static_cast<qsizetype>(expression::kMaxCharacters) + 1);
    EXPECT_TRUE(field->property("fault").toBool());
}

TEST_F(LossEditorTest, pastedMarkup_isPlainText) {
    field->selectAll();
    auto* const rich = new QMimeData;
    rich->setHtml(QStringLiteral("<img src=\"/dev/zero\"><b>x</b>²"));
    rich->setText(QStringLiteral("<b>x</b>²"));
    QApplication::clipboard()->setMimeData(rich);
    field->paste();
    EXPECT_EQ(field->text(), QStringLiteral("<b>x</b>²"));
}

TEST_F(LossEditorTest, pastedFunction_arrivesOnOneLine) {
    field->setFocus();
    field->selectAll();
    QApplication::clipboard()->setText(QStringLiteral("def f(x):\n    return x**2 - 3*x\n"));
    field->paste();
    EXPECT_EQ(field->text(), QStringLiteral("def f(x): return x**2 - 3*x"));
    EXPECT_FALSE(fault->isVisible()) << fault->text().toStdString();
    EXPECT_EQ(model.loss()->at({5, 0}).loss, 10);
}

TEST_F(LossEditorTest, rangeFields_setTheRange) {
    ui::test::retypeAndEnter(find<widgets::NumberField>(*editor, "rangeLowField"),
                             QStringLiteral("-2π"));
    ui::test::retypeAndEnter(find<widgets::NumberField>(*editor, "rangeHighField"),
                             QStringLiteral("8"));
    EXPECT_NEAR(model.experiment().range.low, -6.283185307179586, 1e-15);
    EXPECT_EQ(model.experiment().range.high, 8);
    model.undoStack().undo();
    EXPECT_EQ(find<widgets::NumberField>(*editor, "rangeHighField").number(), 6);
}

TEST_F(LossEditorTest, emptyRange_isRefused) {
    auto& low = find<widgets::NumberField>(*editor, "rangeLowField");
    ui::test::retypeAndEnter(low, QStringLiteral("6"));
    EXPECT_FALSE(low.fault().isEmpty());
    EXPECT_EQ(model.experiment().range, (loss::Range{-6, 6}));
}

TEST_F(LossEditorTest, secondRange_isThereForTwoVariablesOnly) {
    EXPECT_FALSE(find<QWidget>(*editor, "rangeYRow").isVisible());
    type(QStringLiteral("x^2 + y^2"));
    EXPECT_TRUE(find<QWidget>(*editor, "rangeYRow").isVisible());
}

TEST_F(LossEditorTest, gallery_bringsLossRangeAndStartAsOneUndoStep) {
    const experiment::Experiment before = model.experiment();
    editor->showGallery();
    auto& list = find<QListView>(*editor, "lossGalleryList");
    ASSERT_EQ(list.model()->rowCount(), int(loss::catalogue().size()));
    const std::size_t chosen = loss::catalogue().size() - 1;
    list.setCurrentIndex(list.model()->index(int(chosen), 0));
    QTest::keyClick(&list, Qt::Key_Return);
    const loss::Entry& entry = loss::catalogue()[chosen];
    EXPECT_EQ(loss(), entry.formula);
    EXPECT_EQ(model.experiment().range, entry.range);
    EXPECT_EQ(model.experiment().start, entry.start);
    EXPECT_EQ(field->text().toStdString(), entry.formula);
    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), before);
    EXPECT_EQ(field->text().toStdString(), before.loss);
}

TEST_F(LossEditorTest, gallery_showsALongFormulaFromItsBeginning) {
    field->setFocus();
    editor->showGallery();
    auto& list = find<QListView>(*editor, "lossGalleryList");
    const auto longest = std::ranges::max_element(
        loss::catalogue(), {}, [](const loss::Entry& entry) { return entry.formula.size(); });
    list.setCurrentIndex(list.model()->index(int(longest - loss::catalogue().begin()), 0));
    QTest::keyClick(&list, Qt::Key_Return);
    ASSERT_EQ(field->text().toStdString(), longest->formula);
    EXPECT_EQ(field->textCursor().position(), 0);
    EXPECT_EQ(field->horizontalScrollBar()->value(), 0);
}

} // namespace
} // namespace thetascope::ui::editors
