// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lessons in the whole window.
#include "tests/ui/window/window_fixture.h"
#include "ui/lessons/highlight_frame.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/map_view.h"
#include "ui/widgets/place.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <set>

namespace thetascope::ui::lessons {
namespace {

class GuideTest : public test::WindowTest {
protected:
    LessonPanel& lessons() { return test::find<LessonPanel>(window(), "lessonPanel"); }

    QWidget& part(const char* name) { return test::find<QWidget>(window(), name); }

    HighlightFrame& frame() { return *window().findChild<HighlightFrame*>(); }

    void click(const char* button) {
        QTest::mouseClick(&test::find<QAbstractButton>(window(), button), Qt::LeftButton);
    }

    /// As in a wide window: this one's is a small screen.
    void showCurves() {
        part("curvesDock").show();
        part("tableDock").show();
    }

    /// Turns to a page by its title, as the reader would.
    void turnTo(std::size_t lesson, std::string_view title) {
        lessons().showLesson(lesson - 1);
        while (test::find<QPushButton>(window(), "pageBackButton").isEnabled())
            click("pageBackButton"); // it was left on a later page
        for (int i = 0; i < 10 && lessons().page()->title != title; ++i)
            click("pageNextButton");
        ASSERT_EQ(lessons().page()->title, title);
        ASSERT_TRUE(settled());
    }
};

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
    const experiment::Experiment before = experiment();
    lessons().showLesson(1);
    EXPECT_EQ(experiment(), lessons().page()->scene.experiment());
    model().undoStack().undo();
    EXPECT_EQ(experiment(), before);
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
    EXPECT_TRUE(
        notice().endsWith("mine.yaml, line 6: there is no place \"moon\"; the places are: add, "
                          "arithmetic, clock, curves, loss, optimizers, panels, readout, "
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

TEST_F(GuideTest, presentation_showsOnlyWhatThePageNames) {
    turnTo(4, "Until you barely move");
    const double type = test::find<QLabel>(window(), "pageTitle").font().pointSizeF();
    key(Qt::Key_F5);
    EXPECT_GT(test::find<QLabel>(window(), "pageTitle").font().pointSizeF(), 1.3 * type);
    EXPECT_TRUE(part("untilEditor").isVisible());
    for (const char* name :
         {"lossEditor", "startEditor", "optimizerList", "optimizerForm", "clockBar", "toolBar"})
        EXPECT_FALSE(part(name).isVisible()) << name;
    EXPECT_FALSE(window().menuBar()->isVisible());
    EXPECT_TRUE(part("lessonsDock").isVisible());
    key(Qt::Key_PageUp); // "Repeat" names the clock
    EXPECT_EQ(lessons().page()->title, "Repeat");
    EXPECT_TRUE(part("clockBar").isVisible());
    EXPECT_FALSE(part("experimentColumn").isVisible());
    EXPECT_GT(part("panelGrid").font().pointSizeF(), 1.4 * window().font().pointSizeF());

    key(Qt::Key_Escape);
    for (const char* name : {"lossEditor", "startEditor", "untilEditor", "optimizerList",
                             "optimizerForm", "clockBar", "toolBar"})
        EXPECT_TRUE(part(name).isVisible()) << name;
    EXPECT_TRUE(window().menuBar()->isVisible());
    EXPECT_NEAR(test::find<QLabel>(window(), "pageTitle").font().pointSizeF(), type, 1e-9);
    EXPECT_EQ(part("panelGrid").font(), window().font());
}

TEST_F(GuideTest, presentedMaps_haveLargeType) {
    turnTo(4, "Until you barely move");
    auto& view = test::find<maps::MapView>(window(), "basinMapView");
    auto& box = test::find<QComboBox>(view, "basinUpCombo");
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return !view.panels().empty(); }));
    auto& summary = test::find<QLabel>(*view.panels().front(), "summaryLabel");
    auto& legend = test::find<QWidget>(view, "basinLegend");
    const QFont before = summary.font();
    const QFont boxBefore = box.font();
    const int head = view.panels().front()->canvas().y();
    const int legendBefore = legend.height();
    key(Qt::Key_F5);
    EXPECT_EQ(view.font().pointSizeF(), part("panelGrid").font().pointSizeF());
    EXPECT_GT(QFontInfo(summary.font()).pixelSize(), 1.4 * QFontInfo(before).pixelSize());
    EXPECT_GT(box.font().pointSizeF(), 1.4 * boxBefore.pointSizeF());
    const auto isWhole = [](const QComboBox* each) {
        return each->width() >= each->fontMetrics().horizontalAdvance(each->currentText());
    };
    EXPECT_TRUE(
        until([&] { return std::ranges::all_of(view.findChildren<QComboBox*>(), isWhole); }));
    EXPECT_TRUE(until([&] { return view.panels().front()->canvas().y() > 1.3 * head; }));
    EXPECT_TRUE(until([&] { return legend.height() > 1.3 * legendBefore; }));
    key(Qt::Key_Escape);
    EXPECT_EQ(view.font(), window().font());
    EXPECT_EQ(summary.font(), before);
    EXPECT_EQ(box.font(), boxBefore);
}

TEST_F(GuideTest, readoutAPageNames_isPresented) {
    turnTo(1, "Draw the graph instead");
    key(Qt::Key_F5);
    EXPECT_FALSE(part("experimentColumn").isVisible());
    moveTo(panel(0), place(panel(0), 1, 0));
    EXPECT_TRUE(
        until([&] { return test::find<QLabel>(window(), "placeLabel").text().contains("θ"); }));
    EXPECT_TRUE(part("placeLabel").isVisible());
    EXPECT_NEAR(part("placeLabel").font().pointSizeF(), 1.5 * window().font().pointSizeF(), 0.1);
    key(Qt::Key_PageUp);
    EXPECT_FALSE(part("placeLabel").isVisible());
    key(Qt::Key_Escape);
    EXPECT_TRUE(part("placeLabel").isVisible());
}

TEST_F(GuideTest, controlAPageNames_isPresentedWithItsPart) {
    turnTo(11, "The table of combinations");
    EXPECT_EQ(frame().target(), &part("addOptimizerButton"));
    key(Qt::Key_F5);
    EXPECT_TRUE(part("addOptimizerButton").isVisible());
    EXPECT_TRUE(part("optimizerList").isVisible());
    EXPECT_FALSE(part("lossEditor").isVisible());
    EXPECT_NEAR(part("addOptimizerButton").font().pointSizeF(),
                part("optimizerView").font().pointSizeF(), 0.1);
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

TEST_F(GuideTest, everyPage_canBePresented) {
    std::size_t pages = 0;
    for (std::size_t lesson = 0; lesson < lessons().lessons().size(); ++lesson) {
        lessons().showLesson(lesson);
        key(Qt::Key_F5);
        for (const lesson::Page& page : lessons().lessons()[lesson].lesson().pages) {
            EXPECT_EQ(lessons().page()->title, page.title);
            EXPECT_TRUE(settled()) << page.title;
            ++pages;
            key(Qt::Key_PageDown);
        }
        key(Qt::Key_Escape);
        EXPECT_TRUE(part("toolBar").isVisible());
    }
    EXPECT_GT(pages, 40U);
}

TEST_F(GuideTest, everyPage_fitsASmallScreen) {
    const QSize screen(1024, 740);
    window().resize(screen);
    for (const bool presented : {false, true}) {
        lessons().showLesson(0);
        if (presented)
            key(Qt::Key_F5);
        while (lessons().page()) {
            EXPECT_TRUE(settled());
            EXPECT_EQ(window().size(), screen) << lessons().page()->title << presented;
            lessons().showNextPage();
        }
        EXPECT_TRUE(part("toolBar").isVisible());
    }
}

TEST_F(GuideTest, showingAPage_bringsThePanelsToTheFront) {
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_FALSE(part("panelGrid").isVisible());
    lessons().showLesson(0);
    EXPECT_TRUE(part("panelGrid").isVisible());
}

TEST_F(GuideTest, presentationWithoutALesson_beginsTheLessons) {
    key(Qt::Key_F5);
    ASSERT_NE(lessons().page(), nullptr);
    EXPECT_FALSE(window().menuBar()->isVisible());
    lessons().showList(); // and ends with them
    EXPECT_TRUE(window().menuBar()->isVisible());
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

} // namespace
} // namespace thetascope::ui::lessons
