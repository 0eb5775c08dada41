// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lessons as they are presented.
#include "tests/ui/lessons/guide_fixture.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/map_view.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>

#include <algorithm>

namespace thetascope::ui::lessons {
namespace {

using PresentationTest = GuideTest;

TEST_F(PresentationTest, presentation_showsOnlyWhatThePageNames) {
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

TEST_F(PresentationTest, presentedMaps_haveLargeType) {
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

TEST_F(PresentationTest, readoutAPageNames_isPresented) {
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

TEST_F(PresentationTest, controlAPageNames_isPresentedWithItsPart) {
    turnTo(11, "The table of combinations");
    EXPECT_EQ(frame().target(), &part("addOptimizerButton"));
    key(Qt::Key_F5);
    EXPECT_TRUE(part("addOptimizerButton").isVisible());
    EXPECT_TRUE(part("optimizerList").isVisible());
    EXPECT_FALSE(part("lossEditor").isVisible());
    EXPECT_NEAR(part("addOptimizerButton").font().pointSizeF(),
                part("optimizerView").font().pointSizeF(), 0.1);
}

TEST_F(PresentationTest, keyOfARemoteControl_revealsBeforeItTurns) {
    turnTo(5, "Three learning rates");
    key(Qt::Key_F5);
    const auto& answer = test::find<QLabel>(window(), "answerLabel");
    ASSERT_FALSE(answer.isVisible());
    key(Qt::Key_PageDown);
    EXPECT_TRUE(answer.isVisible());
    EXPECT_TRUE(clock().isPlaying());
    EXPECT_EQ(lessons().page()->title, "Three learning rates");
    key(Qt::Key_Down);
    EXPECT_EQ(lessons().page()->title, "Too low, too high");
    key(Qt::Key_Up);
    EXPECT_EQ(lessons().page()->title, "Three learning rates");
    key(Qt::Key_Escape);
    key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page()->title, "Too low, too high") << "a reader reveals for himself";
}

TEST_F(PresentationTest, blankScreen_coversTheWindowUntilTheNextKey) {
    turnTo(1, "A loss that calculus solves");
    key(Qt::Key_B);
    EXPECT_FALSE(part("blankScreen").isVisible()) << "only in a presentation";
    key(Qt::Key_F5);
    for (const Qt::Key blank : {Qt::Key_B, Qt::Key_Period}) {
        key(blank);
        EXPECT_TRUE(part("blankScreen").isVisible()) << blank;
        EXPECT_EQ(part("blankScreen").size(), window().size());
        key(Qt::Key_PageDown);
        EXPECT_FALSE(part("blankScreen").isVisible()) << blank;
        EXPECT_EQ(lessons().page()->title, "A loss that calculus solves") << "nothing else happens";
    }
    key(Qt::Key_B);
    key(Qt::Key_Escape);
    EXPECT_FALSE(window().menuBar()->isVisible()) << "still presented";
}

TEST_F(PresentationTest, escape_leavesTheFullScreen) {
    turnTo(1, "A loss that calculus solves");
    key(Qt::Key_F5);
    key(Qt::Key_F11);
    ASSERT_TRUE(window().isFullScreen());
    key(Qt::Key_Escape);
    EXPECT_FALSE(window().isFullScreen());
    EXPECT_TRUE(window().menuBar()->isVisible());
    key(Qt::Key_F11);
    ASSERT_TRUE(window().isFullScreen());
    key(Qt::Key_Escape);
    EXPECT_FALSE(window().isFullScreen()) << "and without a presentation";
}

TEST_F(PresentationTest, arithmeticOnASmallScreen_hasRoomForItsLines) {
    window().resize(1024, 740);
    turnTo(4, "One step, with its numbers");
    key(Qt::Key_F5);
    EXPECT_TRUE(until([&] { return part("inspectorDock").height() > 0.35 * window().height(); }))
        << part("inspectorDock").height();
}

TEST_F(PresentationTest, everyPage_canBePresented) {
    std::size_t pages = 0;
    for (std::size_t lesson = 0; lesson < lessons().lessons().size(); ++lesson) {
        lessons().showLesson(lesson);
        key(Qt::Key_F5);
        for (const lesson::Page& page : lessons().lessons()[lesson].lesson().pages) {
            EXPECT_EQ(lessons().page()->title, page.title);
            EXPECT_TRUE(settled()) << page.title;
            ++pages;
            // The rest of the page and the answer come first.
            for (int i = 0; i < 10 && lessons().page() && lessons().page()->title == page.title;
                 ++i)
                key(Qt::Key_PageDown);
        }
        key(Qt::Key_Escape);
        EXPECT_TRUE(part("toolBar").isVisible());
    }
    EXPECT_GT(pages, 40U);
}

TEST_F(PresentationTest, everyPage_fitsASmallScreen) {
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

TEST_F(PresentationTest, presentationWithoutALesson_beginsTheLessons) {
    key(Qt::Key_F5);
    ASSERT_NE(lessons().page(), nullptr);
    EXPECT_FALSE(window().menuBar()->isVisible());
    lessons().showList(); // and ends with them
    EXPECT_TRUE(window().menuBar()->isVisible());
}

} // namespace
} // namespace thetascope::ui::lessons
