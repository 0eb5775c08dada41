// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"
#include "ui/manual/manual_window.h"
#include "ui/manual/page.h"
#include "ui/manual/page_view.h"

#include <QAction>

namespace thetascope::ui::window {

namespace {

using Manual = test::WindowTest;

TEST_F(Manual, f1_opensItBesideTheWindow) {
    key(Qt::Key_F1);
    auto* const manual = window().findChild<manual::ManualWindow*>();
    ASSERT_TRUE(manual);
    EXPECT_TRUE(until([&] { return QApplication::activeWindow() == manual; }));
    EXPECT_EQ(test::find<manual::PageView>(*manual, "manualPage").page()->path, "manual/index.md");
    const quint64 step = clock().step();
    window().activateWindow(); // which goes on working
    EXPECT_TRUE(until([&] { return QApplication::activeWindow() == &window(); }));
    QTest::keyClick(&window(), Qt::Key_Right);
    EXPECT_EQ(clock().step(), step + 1);
}

TEST_F(Manual, pageOfKeys_namesEveryKeyOfTheWindow) {
    const manual::Page* const page = manual::findPage("manual/keys.md");
    ASSERT_TRUE(page);
    int seen = 0;
    for (const QAction* action : window().actions()) {
        const QString pressed = action->shortcut().toString(QKeySequence::PortableText);
        if (pressed.isEmpty())
            continue;
        EXPECT_TRUE(page->markdown.contains("\n| " + pressed + " | "))
            << pressed.toStdString() << ": " << action->text().toStdString();
        ++seen;
    }
    EXPECT_GT(seen, 25);
}

} // namespace

} // namespace thetascope::ui::window
