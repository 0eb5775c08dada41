// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys that go through the pages.
#include "tests/ui/lessons/guide_fixture.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace thetascope::ui::lessons {
namespace {

using PageKeysTest = GuideTest;

TEST_F(PageKeysTest, pageKeys_turnPagesUnlessTheFocusHasAUseForThem) {
    key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page(), nullptr);
    turnTo(1, "A loss that calculus solves");
    window().setFocus();
    key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page()->title, "Descent agrees");
    key(Qt::Key_PageUp);
    EXPECT_EQ(lessons().page()->title, "A loss that calculus solves");
    key(Qt::Key_Down);
    EXPECT_EQ(lessons().page()->title, "A loss that calculus solves");
    const double before = experiment().start[0];
    test::find<QLineEdit>(window(), "startField").setFocus();
    key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page()->title, "A loss that calculus solves");
    EXPECT_NE(experiment().start[0], before);
}

TEST_F(PageKeysTest, longPage_isReadToItsEndBeforeItIsTurned) {
    turnTo(1, "A loss that calculus solves");
    window().resize(1000, 420);
    auto& bar = *test::find<QScrollArea>(window(), "pageView").verticalScrollBar();
    ASSERT_TRUE(until([&] { return bar.maximum() > 100; }));
    window().setFocus();
    key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page()->title, "A loss that calculus solves");
    EXPECT_GT(bar.value(), 0);
    for (int i = 0; i < 10 && lessons().page()->title == "A loss that calculus solves"; ++i)
        key(Qt::Key_PageDown);
    EXPECT_EQ(lessons().page()->title, "Descent agrees");
}

TEST_F(PageKeysTest, tabFromThePager_goesToThePage) {
    turnTo(5, "Three learning rates");
    part("sceneAgainButton").setFocus();
    int stops = 0;
    while (QApplication::focusWidget() != &part("choice1") && ++stops < 10)
        key(Qt::Key_Tab);
    EXPECT_LE(stops, 3); // the next page, the page as a whole, the first answer
}

} // namespace
} // namespace thetascope::ui::lessons
