// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window/window_fixture.h"
#include "ui/lessons/highlight_frame.h"
#include "ui/lessons/lesson_panel.h"

#include <QAbstractButton>
#include <QPushButton>

#include <string_view>

namespace thetascope::ui::lessons {

/// A GuideTest goes through the lessons in the whole window.
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

} // namespace thetascope::ui::lessons
