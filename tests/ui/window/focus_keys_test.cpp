// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which keys are the focused part's, and which the window's.
#include "tests/ui/window/window_fixture.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/panels/panel_head.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTableView>

namespace thetascope::ui::window {

namespace {

class FocusKeysTest : public test::WindowTest {
protected:
    template <typename Widget>
    Widget& part(const char* name) {
        return test::find<Widget>(window(), name);
    }

    /// Gives a part the keyboard, in a dock that may be behind another.
    void focus(QWidget& part) {
        for (QWidget* each = &part; each; each = each->parentWidget()) {
            if (auto* const dock = qobject_cast<QDockWidget*>(each)) {
                dock->show();
                dock->raise();
            }
        }
        ASSERT_TRUE(until([&] { return part.isVisible(); }));
        part.setFocus();
        ASSERT_EQ(QApplication::focusWidget(), &part);
    }

    std::size_t contenders() { return experiment().contenders.size(); }

    bool isPresenting() { return !window().menuBar()->isVisible(); }
};

TEST_F(FocusKeysTest, copyInTheTable_isTheTables) {
    auto& table = part<QTableView>("stepTableView");
    focus(table);
    table.selectionModel()->select(table.model()->index(1, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    key(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_EQ(copied.count('\n'), 2) << copied.toStdString(); // the head and the row
    EXPECT_TRUE(copied.contains('\t'));
    EXPECT_EQ(notice(), "");
}

TEST_F(FocusKeysTest, copyInTheInspector_isTheInspectors) {
    clock().setStep(3);
    auto& lines = part<QListView>("stepLines");
    focus(lines);
    ASSERT_TRUE(until([&] { return lines.model()->rowCount() > 0; }));
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_FALSE(QGuiApplication::clipboard()->text().isEmpty());
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains('\\')) << "LaTeX";
    EXPECT_EQ(notice(), "");
}

TEST_F(FocusKeysTest, copyElsewhere_isThePicture) {
    for (QWidget* focused : {static_cast<QWidget*>(&window()), &part<QWidget>("optimizerView")}) {
        QGuiApplication::clipboard()->clear();
        focus(*focused);
        key(Qt::Key_C, Qt::ControlModifier);
        EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
    }
}

TEST_F(FocusKeysTest, optimizerList_hasTheKeysItNames) {
    focus(part<QListView>("optimizerView"));
    key(Qt::Key_H);
    EXPECT_FALSE(experiment().contenders.front().visible);
    key(Qt::Key_H);
    EXPECT_TRUE(experiment().contenders.front().visible);
    const std::size_t before = contenders();
    key(Qt::Key_Delete);
    EXPECT_EQ(contenders(), before - 1);
    key(Qt::Key_Insert);
    auto& popup = part<QWidget>("addOptimizerPopup");
    EXPECT_TRUE(popup.isVisible());
    popup.hide();
}

TEST_F(FocusKeysTest, aListHasArrowsAndLetters_theClockTheRest) {
    auto& list = part<QListView>("optimizerView");
    focus(list);
    list.setCurrentIndex(list.model()->index(0, 0));
    clock().setStep(4);
    key(Qt::Key_Down);
    EXPECT_EQ(list.currentIndex().row(), 1);
    key(Qt::Key_R);
    EXPECT_EQ(list.currentIndex().data().toString(), "RMSProp") << "found by its first letter";
    EXPECT_EQ(clock().step(), 4U);
    key(Qt::Key_Right); // a list of one column goes up and down only
    EXPECT_EQ(clock().step(), 5U);
}

TEST_F(FocusKeysTest, presentation_isBegunTurnedAndLeftFromEveryPart) {
    auto& lessons = part<lessons::LessonPanel>("lessonPanel");
    lessons.showLesson(1); // whose first page asks nothing that would be revealed first
    const QWidgetList parts{&part<QWidget>("optimizerView"),  &part<QWidget>("stepTableView"),
                            &part<QWidget>("stepLines"),      &part<QWidget>("lossEdit"),
                            &part<QWidget>("startField"),     &part<QWidget>("speedBox"),
                            &part<QWidget>("pageNextButton"), &window()};
    for (QWidget* each : parts) {
        SCOPED_TRACE(each->objectName().toStdString());
        focus(*each);
        key(Qt::Key_F5);
        ASSERT_TRUE(isPresenting());
        EXPECT_EQ(QApplication::focusWidget(), &window()) << "Space plays, wherever one was";
        key(Qt::Key_Escape);
        ASSERT_FALSE(isPresenting());
        key(Qt::Key_F5);
        if (each->isVisible())
            focus(*each); // by a click
        const lesson::Page* const first = lessons.page();
        key(Qt::Key_PageDown);
        EXPECT_NE(lessons.page(), first);
        if (each->isVisible())
            focus(*each);
        key(Qt::Key_PageUp);
        EXPECT_EQ(lessons.page(), first);
        if (each->isVisible())
            focus(*each);
        key(Qt::Key_Escape);
        EXPECT_FALSE(isPresenting());
    }
}

TEST_F(FocusKeysTest, pageKeysOutsidePresentations_areTheTables) {
    clock().toFirst();
    focus(part<QTableView>("stepTableView"));
    key(Qt::Key_PageDown);
    EXPECT_GT(clock().step(), 1U);
}

TEST_F(FocusKeysTest, afterEscapeInAPanel_aDialogLeavesTheKeyboardToTheWindow) {
    panel(0).canvas().setFocus();
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), &window());
    key(Qt::Key_F1);
    ASSERT_TRUE(until([&] { return qobject_cast<QDialog*>(QApplication::activeWindow()); }));
    QApplication::activeWindow()->close();
    window().activateWindow(); // as a window manager does
    ASSERT_TRUE(until([&] { return QApplication::activeWindow() == &window(); }));
    EXPECT_EQ(QApplication::focusWidget(), &window());
    const std::string before = experiment().loss;
    key(Qt::Key_Space);
    EXPECT_EQ(experiment().loss, before);
    EXPECT_TRUE(clock().isPlaying());
}

TEST_F(FocusKeysTest, pressOutsideATextField_endsTyping) {
    auto& formula = part<QPlainTextEdit>("lossEdit");
    const QString before = formula.toPlainText();
    const auto type = [&] {
        QTest::mouseClick(formula.viewport(), Qt::LeftButton);
        EXPECT_EQ(QApplication::focusWidget(), &formula);
    };
    panels::Panel& first = panel(0);
    type();
    QTest::mouseClick(first.findChild<panels::PanelHead*>(), Qt::LeftButton, {}, {5, 5});
    key(Qt::Key_Space);
    EXPECT_TRUE(clock().isPlaying());
    type();
    press(first, first.plot().lossArea().topLeft() + QPoint(5, 5));
    release(first, first.plot().lossArea().topLeft() + QPoint(5, 5));
    key(Qt::Key_Space);
    EXPECT_FALSE(clock().isPlaying());
    EXPECT_EQ(formula.toPlainText(), before);
}

} // namespace

} // namespace thetascope::ui::window
