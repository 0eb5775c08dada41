// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"
#include "ui/lessons/lesson_panel.h"

#include <QPlainTextEdit>

#include <utility>

namespace thetascope::ui::window {

namespace {

struct Before {
    std::uint64_t compilations = loss::Loss::compilations();
};

/// How often a loss is compiled, from before the window opens.
class Compilations : protected Before, public test::WindowTest {
protected:
    std::uint64_t take() {
        const std::uint64_t now = loss::Loss::compilations();
        return now - std::exchange(compilations, now);
    }
};

TEST_F(Compilations, theWindowOpens_one) {
    ASSERT_TRUE(atRest());
    EXPECT_EQ(take(), 1U) << "its own loss, and none of the lessons";
}

TEST_F(Compilations, aKeyTypedInTheLoss_one) {
    auto& field = test::find<QPlainTextEdit>(window(), "lossEdit");
    field.setFocus();
    field.moveCursor(QTextCursor::Start);
    ASSERT_TRUE(atRest());
    take();
    QTest::keyClick(&field, Qt::Key_2);
    ASSERT_TRUE(until([this] { return experiment().loss == "2sin 2θ · log θ²"; }));
    ASSERT_TRUE(atRest());
    EXPECT_EQ(take(), 1U);
    QTest::keyClick(&field, Qt::Key_Backspace);
    ASSERT_TRUE(atRest());
    EXPECT_EQ(take(), 1U);
}

TEST_F(Compilations, aStartDragged_none) {
    ASSERT_TRUE(atRest());
    take();
    drag(panel(0), ring(panel(0)), place(panel(0), 2, 0));
    ASSERT_TRUE(atRest());
    EXPECT_EQ(take(), 0U);
}

TEST_F(Compilations, aLessonOpened_onlyItsOwnLosses) {
    auto& lessons = test::find<lessons::LessonPanel>(window(), "lessonPanel");
    lessons.showList();
    take();
    lessons.showLesson(4);
    // reading a scene with changes compiles the changed one too
    std::size_t scenes = 0;
    for (const lesson::Page& page : lessons.lessons()[4].lesson().pages)
        scenes += (page.setsScene ? 1 : 0) + page.claims.size();
    const std::uint64_t opened = take();
    EXPECT_GT(opened, 0U);
    EXPECT_LE(opened, scenes);
    lessons.showList();
    lessons.showLesson(4);
    lessons.showNextPage();
    EXPECT_EQ(take(), 0U) << "what has been read stays so";
}

} // namespace

} // namespace thetascope::ui::window
