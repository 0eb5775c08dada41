// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lessons in the whole window.
#include "tests/ui/lessons/guide_fixture.h"
#include "ui/widgets/place.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <set>

namespace thetascope::ui::lessons {
namespace {

TEST_F(GuideTest, newUser_isInvitedOnceAndBeginsTheLessons) {
    EXPECT_TRUE(part("invitation").isVisible());
    EXPECT_FALSE(part("lessonsDock").isVisible());
    click("beginLessonsButton");
    EXPECT_FALSE(part("invitation").isVisible());
    EXPECT_TRUE(part("lessonsDock").isVisible());
    EXPECT_EQ(lessons().page()->title, "A loss that calculus solves");
    EXPECT_EQ(QApplication::focusWidget(), &window()) << "Space plays";
    open();
    EXPECT_FALSE(part("invitation").isVisible());
}

TEST_F(GuideTest, scene_isSetAsOneUndoableStep) {
    lessons().showLesson(0);
    const experiment::Experiment before = experiment();
    lessons().showLesson(1);
    EXPECT_EQ(experiment(), lessons().page()->scene.experiment());
    model().undoStack().undo();
    EXPECT_EQ(experiment(), before);
    EXPECT_FALSE(model().undoStack().canUndo()) << "what was before the lessons is not theirs";
}

TEST_F(GuideTest, frame_pointsAtWhatThePageMeans) {
    turnTo(4, "Until you barely move");
    EXPECT_EQ(frame().target(), &part("untilEditor"));
    EXPECT_TRUE(frame().isVisible());
    turnTo(4, "Repeat");
    EXPECT_EQ(frame().target(), &part("clockBar"));
    turnTo(4, "One step, with its numbers");
    EXPECT_EQ(frame().target(), &part("inspectorDock"));
}

TEST_F(GuideTest, everyPlaceALessonMayName_isKnown) {
    std::set<const QWidget*> parts;
    std::set<QString> names;
    const auto places = widgets::placesIn(window());
    for (const widgets::Place& each : places) {
        const std::string place = each.name.toStdString();
        names.insert(each.name);
        QFile file(m_folder.filePath("place.yaml"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("title: T\npages:\n  - {title: P, text: [a], scene: {loss: θ², "
                   "optimizers: [{A: gd}]}, highlight: " +
                   QByteArray::fromStdString(place) + "}\n");
        file.close();
        ASSERT_TRUE(window().open(file.fileName()));
        EXPECT_NE(frame().target(), nullptr) << place;
        parts.insert(frame().target());
    }
    EXPECT_EQ(parts.size(), places.size()) << "each a part of its own";
    EXPECT_EQ(names.size(), places.size()) << "and each by one name";
    QFile manual(QStringLiteral(THETASCOPE_LESSONS_DIR "/README.md"));
    ASSERT_TRUE(manual.open(QIODevice::ReadOnly));
    const QByteArray text = manual.readAll();
    const qsizetype from = text.indexOf("# framed for a moment");
    const QByteArray listed = text.mid(from, text.indexOf("show:", from) - from);
    for (const QString& name : names)
        EXPECT_TRUE(listed.contains(name.toUtf8())) << name.toStdString() << " is not documented";
}

TEST_F(GuideTest, placesOfShippedLessons_areInTheWindow) {
    std::set<std::string> known;
    for (const widgets::Place& place : widgets::placesIn(window()))
        known.insert(place.name.toStdString());
    for (const ListedLesson& listed : lessons().lessons()) {
        const lesson::Lesson& each = listed.lesson();
        for (const lesson::Page& page : each.pages) {
            std::vector<std::string> named = page.show;
            if (!page.highlight.empty())
                named.push_back(page.highlight);
            for (const std::string& name : named)
                EXPECT_TRUE(known.contains(name)) << each.key << ", " << page.title << ": " << name;
        }
    }
}

TEST_F(GuideTest, lessonWithAnUnknownPlace_isRefusedInASentence) {
    QFile file(m_folder.filePath("mine.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("title: Mine\npages:\n  - title: Only\n    text: [a]\n    scene: {loss: θ², "
               "optimizers: [{A: gd}]}\n    highlight: moon\n");
    file.close();
    EXPECT_FALSE(window().open(file.fileName()));
    EXPECT_TRUE(notice().endsWith(
        "mine.yaml, line 6: there is no place “moon”; the places are: add, "
        "arithmetic, clock, constants, curves, loss, minima, optimizers, panels, readout, "
        "settings, start, table, until"))
        << qPrintable(notice());
    EXPECT_EQ(lessons().page(), nullptr);
}

TEST_F(GuideTest, optimizerAPageIsAbout_isSelected) {
    turnTo(6, "The clock cannot see the slope");
    EXPECT_EQ(test::find<QLabel>(window(), "optimizerFormCaption").text().simplified().toLower(),
              QStringLiteral("quick = learning rate × update"));
    EXPECT_EQ(test::find<QLineEdit>(window(), "betaField").text(), "3");
}

TEST_F(GuideTest, sceneChangingSeveralOptimizers_isFollowedByTheForm) {
    turnTo(8, "Average instead of add");
    const auto& caption = test::find<QLabel>(window(), "optimizerFormCaption");
    EXPECT_EQ(caption.text().simplified().toLower(), "adagrad = learning rate × update");
    click("pageNextButton"); // as many optimizers, in the same slots
    EXPECT_EQ(caption.text().simplified().toLower(), "average = learning rate × update");
    EXPECT_EQ(test::find<QLineEdit>(window(), "alphaField").text(), "0.05");
}

TEST_F(GuideTest, docksAPageNames_areShown) {
    showCurves();
    turnTo(10, "A constant slope");
    EXPECT_TRUE(part("tableDock").isVisible());
    EXPECT_FALSE(part("curvesDock").isVisible());
    click("pageNextButton");
    EXPECT_FALSE(part("tableDock").isVisible());
    EXPECT_TRUE(part("lessonsDock").isVisible());
    lessons().showList();
    EXPECT_FALSE(part("tableDock").isVisible());
    click("lessonsButton");
    EXPECT_FALSE(part("tableDock").isHidden());
    EXPECT_FALSE(part("curvesDock").isHidden());
}

TEST_F(GuideTest, task_isCheckedAgainstTheRuns) {
    turnTo(10, "Out of the shallow dip");
    clock().pause();
    auto& state = test::find<QLabel>(window(), "taskState");
    EXPECT_EQ(state.text(), "○ Not yet.");
    drag(panel(0), ring(panel(0)), place(panel(0), 1.7, 3));
    EXPECT_TRUE(until([&] { return state.text().startsWith(u'✓'); })) << qPrintable(state.text());
}

TEST_F(GuideTest, cellOfTheTableOfCombinations_completesItsTask) {
    turnTo(11, "The table of combinations");
    clock().pause();
    click("addOptimizerButton");
    QWidget* const popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    const auto cells = popup->findChildren<QAbstractButton*>("cell_time_decay_momentum");
    const auto cell = std::ranges::find_if(cells, &QWidget::isVisible); // of the notes' rules
    ASSERT_NE(cell, cells.end());
    QTest::mouseClick(*cell, Qt::LeftButton);
    auto& state = test::find<QLabel>(window(), "taskState");
    EXPECT_TRUE(until([&] { return state.text().startsWith(u'✓'); })) << qPrintable(state.text());
}

TEST_F(GuideTest, controlsOfAVeiledPage_sayWhatTheTextSays) {
    turnTo(5, "Three learning rates");
    EXPECT_EQ(experiment(), lessons().page()->scene.experiment());
    EXPECT_EQ(experiment().until.steps, 200u);
    EXPECT_TRUE(until([&] { return panel(1).plot().runs()[0].trajectory.steps() == 1; }));
    QTest::mouseClick(&test::find<QAbstractButton>(window(), "choice2"), Qt::LeftButton, {},
                      {8, 8});
    click("revealButton");
    EXPECT_TRUE(until([&] { return panel(1).plot().runs()[0].trajectory.steps() == 18; }));
}

TEST_F(GuideTest, anotherExperiment_isNotVeiled) {
    turnTo(5, "Three learning rates");
    model().setUntil({100, 0});
    EXPECT_TRUE(until([&] { return panel(1).plot().runs()[0].trajectory.steps() == 100; }));
}

TEST_F(GuideTest, focusedButtonThatDisappears_leavesTheFocusInTheLesson) {
    const auto press = [this](const char* button) {
        auto& pressed = test::find<QAbstractButton>(window(), button);
        pressed.setFocus();
        ASSERT_EQ(QApplication::focusWidget(), &pressed);
        key(Qt::Key_Space);
    };
    lessons().showLesson(0);
    while (!lessons().page()->question)
        lessons().showNextPage();
    if (!lessons().page()->question->choices.empty())
        click("choice1");
    press("revealButton");
    EXPECT_FALSE(test::find<QPushButton>(window(), "revealButton").isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &part("pageNextButton"));
    key(Qt::Key_Space);
    EXPECT_EQ(QApplication::focusWidget(), &part("pageNextButton")) << "page by page";
    lessons().showLesson(1);
    press("allLessonsButton");
    EXPECT_EQ(lessons().page(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), &part("lesson2")) << "the one that was left";
    key(Qt::Key_Space);
    EXPECT_NE(lessons().page(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), &part("pageNextButton"));
}

TEST_F(GuideTest, invitationTakenUp_disappears) {
    ASSERT_TRUE(part("invitation").isVisible());
    press(panel(0), ring(panel(0)));
    moveTo(panel(0), place(panel(0), 2, 0));
    EXPECT_TRUE(part("invitation").isVisible()) << "nothing moves under the hand";
    release(panel(0), place(panel(0), 2, 0));
    EXPECT_FALSE(part("invitation").isVisible());
}

TEST_F(GuideTest, showingAPage_bringsThePanelsToTheFront) {
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_FALSE(part("panelGrid").isVisible());
    lessons().showLesson(0);
    EXPECT_TRUE(part("panelGrid").isVisible());
}

TEST_F(GuideTest, lessonFile_isOpenedLikeAnExperiment) {
    QFile file(m_folder.filePath("mine.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("title: Mine\npages:\n  - {title: Only, text: [a], scene: {loss: θ², start: 3, "
               "optimizers: [{A: gd}]}}\n");
    file.close();
    EXPECT_TRUE(window().open(file.fileName()));
    EXPECT_EQ(experiment().loss, "θ²");
    EXPECT_TRUE(part("lessonsDock").isVisible());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("title: Mine\npages: none\n");
    file.close();
    EXPECT_FALSE(window().open(file.fileName()));
    EXPECT_TRUE(notice().contains("mine.yaml, line 2: ")) << qPrintable(notice());
    EXPECT_EQ(experiment().loss, "θ²");
    EXPECT_TRUE(part("notice").isVisible());
    lessons().showLesson(1); // one has gone on
    EXPECT_FALSE(part("notice").isVisible());
}

TEST_F(GuideTest, nextWindow_isAsItWasBeforeTheLessons) {
    showCurves();
    turnTo(4, "Until you barely move");
    key(Qt::Key_F5);
    EXPECT_FALSE(part("toolBar").isVisible());
    window().close(); // asks nothing: the lesson's scene comes again with the lesson
    open();
    EXPECT_TRUE(part("toolBar").isVisible());
    EXPECT_FALSE(part("curvesDock").isHidden());
    EXPECT_FALSE(part("tableDock").isHidden());
    EXPECT_FALSE(part("lessonsDock").isVisible());
    lessons().showLesson(3);
    EXPECT_EQ(lessons().page()->title, "Until you barely move");
}

TEST_F(GuideTest, closingTheLessons_restoresTheDocks) {
    showCurves();
    turnTo(1, "Descent agrees");
    EXPECT_FALSE(part("curvesDock").isVisible());
    click("lessonsButton");
    EXPECT_FALSE(part("lessonsDock").isVisible());
    EXPECT_TRUE(part("curvesDock").isVisible());
    EXPECT_FALSE(frame().isVisible());
}

TEST_F(GuideTest, closingTheLessons_restoresTheHeightsOfTheDocks) {
    window().resize(1440, 900);
    part("inspectorDock").show();
    showCurves();
    ASSERT_TRUE(settled());
    const int before = part("inspectorDock").height();
    ASSERT_GT(before, 100);
    turnTo(4, "The sign takes care of itself"); // gives its docks heights of its own
    ASSERT_TRUE(part("inspectorDock").isVisible());
    EXPECT_NE(part("inspectorDock").height(), before);
    click("lessonsButton");
    EXPECT_TRUE(until([&] { return part("inspectorDock").height() == before; }))
        << part("inspectorDock").height() << " instead of " << before;
}

} // namespace
} // namespace thetascope::ui::lessons
