// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a window leaves behind that ends without being closed, and what the next one makes of it.
#include "tests/ui/window/window_fixture.h"
#include "ui/editors/formula_field.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/theme/plain_text.h"
#include "ui/window/centre.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>

namespace thetascope::ui::window {

namespace {

class RecoveryTest : public test::WindowTest {
protected:
    RecoveryTest() { keep(); }

    QString folder() const { return m_folder.filePath("journal"); }

    QStringList journals() const { return QDir(folder()).entryList({"*.journal"}); }

    void keep() { window().keepJournals(folder(), {}); }

    /// Ends the window as a crash does some time after the last change, and opens the next one.
    void crash() {
        window().keepAll(); // which the journal does by itself within a second
        open();
        keep();
    }

    bool isOffering() { return test::find<QWidget>(window(), "restoreLine").isVisible(); }

    QString offer() { return test::find<QLabel>(window(), "restoreText").text(); }

    void click(const char* button) {
        QTest::mouseClick(&test::find<QAbstractButton>(window(), button), Qt::LeftButton);
    }

    editors::FormulaField& field() {
        return test::find<editors::FormulaField>(window(), "lossEdit");
    }

    void type(const QString& text) {
        field().setFocus();
        field().selectAll();
        QTest::keyClicks(&field(), text);
    }

    lessons::LessonPanel& lessons() {
        return test::find<lessons::LessonPanel>(window(), "lessonPanel");
    }
};

TEST_F(RecoveryTest, changeByThePointer_isInTheJournalByItself) {
    EXPECT_TRUE(journals().isEmpty());
    drag(panel(0), ring(panel(0)), place(panel(0), 2, 0));
    EXPECT_TRUE(until([&] { return journals().size() == 1; }));
}

TEST_F(RecoveryTest, crashedWork_isOfferedAndRestored) {
    const QString path = m_folder.filePath("mine.theta");
    ASSERT_TRUE(window().saveTo(path));
    type("cosh x");
    model().setLabel(1, "Mine");
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(settled());
    clock().setStep(3);
    const experiment::Experiment before = experiment();
    crash();
    ASSERT_TRUE(isOffering());
    EXPECT_TRUE(offer().startsWith("“mine.theta” was not saved")) << offer().toStdString();
    EXPECT_NE(experiment(), before) << "nothing is restored without being asked for";
    click("restoreButton");
    EXPECT_FALSE(isOffering());
    EXPECT_EQ(experiment(), before);
    EXPECT_TRUE(window().isWindowModified());
    EXPECT_TRUE(window().windowTitle().startsWith("mine.theta"));
    EXPECT_EQ(window().centre().frontName(), "overlay");
    EXPECT_TRUE(until([&] { return clock().step() == 3; }));
    EXPECT_EQ(QApplication::focusWidget(), &window()) << "Space plays";
    EXPECT_EQ(journals().size(), 1) << "it is not saved yet";
    ASSERT_TRUE(window().saveTo(path));
    EXPECT_TRUE(until([&] { return journals().isEmpty(); }));
}

TEST_F(RecoveryTest, halfTypedLoss_isRestoredAsItWas) {
    type("sin (2x");
    const experiment::Experiment before = experiment();
    crash();
    click("restoreButton");
    EXPECT_EQ(field().text(), "sin (2x");
    EXPECT_EQ(experiment(), before);
    EXPECT_TRUE(test::find<QLabel>(window(), "lossFault").isVisible());
    field().setFocus();
    field().moveCursor(QTextCursor::End);
    QTest::keyClicks(&field(), ")");
    EXPECT_EQ(experiment().loss, "sin (2x)");
}

TEST_F(RecoveryTest, lossWithASignOfMarkup_isInTheTipAsItWasTyped) {
    type(QStringLiteral("if(x < 1, x², a && b"));
    crash();
    ASSERT_TRUE(isOffering());
    const QString tip = test::find<QLabel>(window(), "restoreText").toolTip();
    EXPECT_EQ(tip, theme::toolTip(QStringLiteral("Its loss: if(x < 1, x², a && b")));
    EXPECT_FALSE(tip.contains(QStringLiteral("&lt;"))) << tip.toStdString();
}

TEST_F(RecoveryTest, discardedWork_isGone) {
    ASSERT_TRUE(model().setStart({2, 0}));
    crash();
    click("discardButton");
    EXPECT_FALSE(isOffering());
    EXPECT_EQ(experiment(), experiment::defaultExperiment());
    EXPECT_TRUE(journals().isEmpty());
}

TEST_F(RecoveryTest, postponedOffer_comesAgain) {
    ASSERT_TRUE(model().setStart({2, 0}));
    crash();
    click("restoreLater");
    EXPECT_FALSE(isOffering());
    EXPECT_TRUE(window().close());
    open();
    keep();
    EXPECT_TRUE(isOffering());
}

TEST_F(RecoveryTest, closedWindow_leavesNothing) {
    ASSERT_TRUE(model().setStart({2, 0}));
    window().keepAll();
    ASSERT_EQ(journals().size(), 1);
    ASSERT_TRUE(window().saveTo(m_folder.filePath("mine.theta")));
    EXPECT_TRUE(window().close());
    EXPECT_TRUE(QDir(folder()).isEmpty());
}

TEST_F(RecoveryTest, endedWindow_asksNothingAndKeepsTheWork) {
    ASSERT_TRUE(model().setStart({2, 0}));
    window().end();
    EXPECT_FALSE(window().isVisible());
    EXPECT_EQ(journals().size(), 1);
}

TEST_F(RecoveryTest, severalJournals_areOfferedOneAfterAnother) {
    ASSERT_TRUE(model().setStart({2, 0}));
    crash();
    ASSERT_TRUE(model().setStart({3, 0})); // while the offer is there
    crash();
    EXPECT_TRUE(offer().endsWith("1 of 2")) << offer().toStdString();
    QString elsewhere;
    QObject::connect(&window(), &MainWindow::anotherWindowWanted, &window(),
                     [&](const QString& journal) { elsewhere = journal; });
    click("restoreButton");
    EXPECT_EQ(experiment().start[0], 2);
    ASSERT_TRUE(isOffering());
    click("restoreButton"); // there is unsaved work here now
    EXPECT_EQ(experiment().start[0], 2);
    EXPECT_FALSE(isOffering());
    ASSERT_TRUE(QFile::exists(elsewhere));
    Appearance appearance;
    MainWindow another(m_settings, appearance);
    another.keepJournals(folder(), elsewhere);
    EXPECT_EQ(another.model().experiment().start[0], 3);
    EXPECT_FALSE(QFile::exists(elsewhere)) << "it has a journal of its own now";
    EXPECT_EQ(journals().size(), 2);
}

TEST_F(RecoveryTest, damagedJournal_isKeptAsideWithASentence) {
    ASSERT_TRUE(QDir().mkpath(folder()));
    QFile file(folder() + "/x.journal");
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("<img src='/dev/zero'>");
    file.close();
    crash();
    EXPECT_FALSE(isOffering());
    EXPECT_TRUE(notice().contains("x.journal.damaged")) << notice().toStdString();
    EXPECT_TRUE(QFile::exists(folder() + "/x.journal.damaged"));
}

TEST_F(RecoveryTest, workBehindALessonAndTriesInIt_areBothKept) {
    ASSERT_TRUE(model().setStart({2, 0}));
    const experiment::Experiment own = experiment();
    lessons().showLesson(0);
    window().keepAll();
    EXPECT_EQ(journals().size(), 1) << "the scene itself is no work of the user";
    ASSERT_TRUE(model().setStart({1.5, 0}));
    const experiment::Experiment tried = experiment();
    crash();
    EXPECT_EQ(journals().size(), 2);
    EXPECT_TRUE(offer().startsWith("“Untitled” was not saved")) << offer().toStdString();
    click("restoreButton");
    EXPECT_EQ(experiment(), own);
    EXPECT_TRUE(offer().startsWith("“Lesson “")) << offer().toStdString();
    ASSERT_TRUE(window().saveTo(m_folder.filePath("mine.theta")));
    click("restoreButton");
    EXPECT_EQ(experiment(), tried);
    EXPECT_TRUE(window().windowTitle().startsWith("Untitled"));
}

} // namespace

} // namespace thetascope::ui::window
