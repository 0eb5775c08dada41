// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The user's own experiment is put aside for the lessons, and comes back as it was.
#include "core/experiment/theta_file.h"
#include "tests/ui/lessons/guide_fixture.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QTimer>
#include <QUndoStack>
#include <QUrl>

namespace thetascope::ui::lessons {
namespace {

class OwnExperiment : public GuideTest {
protected:
    /// Opens a file of one's own, changes the experiment and then opens a lesson.
    void changeAndOpenALesson() {
        m_mine = m_folder.filePath("mine.theta");
        ASSERT_TRUE(window().saveTo(m_mine));
        m_saved = contents();
        drag(panel(0), ring(panel(0)), place(panel(0), 2, 0));
        ASSERT_TRUE(settled());
        clock().setStep(4);
        turnWheel(panel(0), panel(0).canvas().rect().center(), 3);
        QTest::mouseClick(&panel(2).canvas(), Qt::LeftButton, {}, place(panel(2), 0, 4));
        m_view = panel(0).plot().view();
        m_chosen = caption();
        m_own = experiment();
        lessons().showLesson(1);
        ASSERT_NE(experiment(), m_own);
    }

    QString caption() { return test::find<QLabel>(window(), "optimizerFormCaption").text(); }

    QByteArray contents() const {
        QFile file(m_mine);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    /// Presses a button of the question that the next event loop shows.
    void answer(QMessageBox::StandardButton button) {
        m_asked = false;
        auto* const timer = new QTimer(&window());
        QObject::connect(timer, &QTimer::timeout, &window(), [this, timer, button] {
            auto* const box = window().findChild<QMessageBox*>("unsavedQuestion");
            if (!box || !box->isVisible())
                return;
            m_asked = true;
            m_question = box->text();
            timer->deleteLater();
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
        timer->start(5);
    }

    /// Looks at the dialog for files that the next event loop shows, and leaves it with a key.
    void leaveFileDialog(Qt::Key key) {
        auto* const timer = new QTimer(&window());
        QObject::connect(timer, &QTimer::timeout, &window(), [this, timer, key] {
            auto* const dialog = window().findChild<QFileDialog*>();
            if (!dialog || !dialog->isVisible())
                return;
            timer->deleteLater();
            auto& name = test::find<QLineEdit>(*dialog, "fileNameEdit");
            m_suggested = name.text();
            if (key == Qt::Key_Return)
                name.setText(m_folder.filePath(m_suggested));
            QTest::keyClick(&name, key);
        });
        timer->start(5);
    }

    void expectOwn() {
        EXPECT_EQ(experiment(), m_own);
        EXPECT_TRUE(window().windowTitle().startsWith("mine.theta"));
        EXPECT_TRUE(window().isWindowModified());
        EXPECT_TRUE(until([&] { return clock().step() == 4; })) << clock().step();
        EXPECT_TRUE(until([&] { return panel(0).plot().view() == m_view; }));
        EXPECT_EQ(caption(), m_chosen);
        model().undoStack().undo();
        EXPECT_EQ(experiment().start[0], experiment::defaultExperiment().start[0]);
        EXPECT_FALSE(window().isWindowModified());
        EXPECT_EQ(contents(), m_saved);
    }

    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({100, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent dropped({100, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &dropped);
    }

    QString m_mine;
    QByteArray m_saved;
    experiment::Experiment m_own;
    plot::View m_view;
    QString m_chosen;
    bool m_asked = false;
    QString m_question;
    QString m_suggested;
};

TEST_F(OwnExperiment, listOfLessons_bringsItBack) {
    changeAndOpenALesson();
    EXPECT_TRUE(window().windowTitle().startsWith("Lesson “"))
        << window().windowTitle().toStdString();
    EXPECT_FALSE(window().isWindowModified());
    click("allLessonsButton");
    expectOwn();
}

TEST_F(OwnExperiment, closedLessons_bringItBack) {
    changeAndOpenALesson();
    lessons().showNextPage();
    lessons().showLesson(3); // and from one lesson to another
    click("lessonsButton");
    expectOwn();
}

TEST_F(OwnExperiment, menuEntry_bringsItBack) {
    changeAndOpenALesson();
    for (QAction* action : window().findChildren<QAction*>()) {
        if (action->text() == "Lea&ve the lesson")
            action->trigger();
    }
    EXPECT_FALSE(part("lessonsDock").isVisible());
    expectOwn();
}

TEST_F(OwnExperiment, halfTypedLoss_comesBack) {
    auto& field = part("lossEdit");
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_End);
    QTest::keyClicks(&field, " + (");
    const QString typed = model().draft();
    ASSERT_TRUE(typed.endsWith("+ ("));
    lessons().showLesson(1);
    EXPECT_TRUE(model().draft().isEmpty());
    EXPECT_FALSE(part("lossFault").isVisible());
    click("allLessonsButton");
    EXPECT_EQ(model().draft(), typed);
    EXPECT_TRUE(part("lossFault").isVisible());
}

TEST_F(OwnExperiment, triesInALesson_areUndoneThereAndNotInTheOwn) {
    changeAndOpenALesson();
    const experiment::Experiment scene = experiment();
    ASSERT_TRUE(model().setStart({0.5, 0}));
    EXPECT_TRUE(window().isWindowModified());
    model().undoStack().undo();
    EXPECT_EQ(experiment(), scene);
    EXPECT_FALSE(model().undoStack().canUndo());
    click("allLessonsButton");
    expectOwn();
}

TEST_F(OwnExperiment, savingInALesson_asksForANameOfTheLesson) {
    changeAndOpenALesson();
    leaveFileDialog(Qt::Key_Return);
    key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(m_suggested.startsWith("Lesson-")) << m_suggested.toStdString();
    EXPECT_EQ(contents(), m_saved);
    const QString saved = m_folder.filePath(m_suggested);
    const auto read = experiment::readThetaFile(saved.toStdString());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->experiment(), lessons().page()->scene.experiment());
    lessons().showLesson(3);
    QFile::remove(saved);
    leaveFileDialog(Qt::Key_Escape);
    key(Qt::Key_S, Qt::ControlModifier);
    EXPECT_FALSE(QFile::exists(saved)) << "another scene is another file";
    click("allLessonsButton");
    expectOwn();
}

TEST_F(OwnExperiment, quittingInALesson_asksAboutTheOwn) {
    changeAndOpenALesson();
    answer(QMessageBox::Cancel);
    EXPECT_FALSE(window().close());
    EXPECT_TRUE(m_asked);
    EXPECT_TRUE(m_question.contains("mine.theta")) << m_question.toStdString();
    EXPECT_NE(lessons().page(), nullptr) << "the lesson goes on";
    EXPECT_EQ(contents(), m_saved);
    answer(QMessageBox::Save);
    EXPECT_TRUE(window().close());
    EXPECT_TRUE(m_asked);
    EXPECT_EQ(experiment::readThetaFile(m_mine.toStdString()).value().experiment(), m_own);
}

TEST_F(OwnExperiment, quittingInALesson_asksNothingIfTheOwnIsSaved) {
    m_mine = m_folder.filePath("mine.theta");
    ASSERT_TRUE(window().saveTo(m_mine));
    m_saved = contents();
    lessons().showLesson(1);
    ASSERT_TRUE(model().setStart({0.5, 0}));
    EXPECT_TRUE(window().close());
    EXPECT_EQ(contents(), m_saved);
}

TEST_F(OwnExperiment, newExperimentInALesson_leavesItAndAsks) {
    changeAndOpenALesson();
    answer(QMessageBox::Cancel);
    key(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(m_asked);
    EXPECT_NE(lessons().page(), nullptr);
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    answer(QMessageBox::Discard);
    key(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(m_asked);
    EXPECT_EQ(lessons().page(), nullptr);
    EXPECT_EQ(experiment(), experiment::defaultExperiment());
    EXPECT_TRUE(window().windowTitle().startsWith("Untitled"));
    EXPECT_EQ(contents(), m_saved);
}

TEST_F(OwnExperiment, fileDroppedInALesson_leavesItAndAsks) {
    const QString other = m_folder.filePath("other.theta");
    ASSERT_TRUE(model().setLoss(QStringLiteral("cosh θ")));
    ASSERT_TRUE(window().saveTo(other));
    changeAndOpenALesson();
    answer(QMessageBox::Discard);
    drop(other);
    EXPECT_TRUE(m_asked);
    EXPECT_EQ(lessons().page(), nullptr);
    EXPECT_TRUE(window().windowTitle().startsWith("other.theta"));
    EXPECT_EQ(experiment().loss, "cosh θ");
    EXPECT_FALSE(window().isWindowModified());
    EXPECT_EQ(contents(), m_saved);
    lessons().showLesson(0);
    click("allLessonsButton");
    EXPECT_EQ(experiment().loss, "cosh θ") << "the own experiment is now that one";
}

TEST_F(OwnExperiment, fileThatCannotBeOpenedInALesson_changesNothing) {
    changeAndOpenALesson();
    const experiment::Experiment scene = experiment();
    EXPECT_FALSE(window().open(m_folder.filePath("missing.theta")));
    EXPECT_NE(lessons().page(), nullptr);
    EXPECT_EQ(experiment(), scene);
    click("allLessonsButton");
    expectOwn();
}

TEST_F(OwnExperiment, lessonDroppedInALesson_keepsTheOwn) {
    QFile file(m_folder.filePath("other.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("title: Other\npages:\n  - {title: Only, text: [a], scene: {loss: θ², start: 3, "
               "optimizers: [{A: gd}]}}\n");
    file.close();
    changeAndOpenALesson();
    drop(file.fileName());
    EXPECT_EQ(window().windowTitle(), "Lesson “Other”[*] — Thetascope");
    EXPECT_EQ(experiment().loss, "θ²");
    click("allLessonsButton");
    expectOwn();
}

} // namespace
} // namespace thetascope::ui::lessons
