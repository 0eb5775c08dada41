// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"

#include <QDockWidget>
#include <QWindow>

namespace thetascope::ui::window {

namespace {

QStringList said; ///< What Qt has to complain about.

void listen(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message) {
    if (!message.startsWith(QStringLiteral("This plugin does not support"))) // on no real screen
        said << message;
}

using SmallWindow = test::WindowTest;

TEST_F(SmallWindow, tinyWindow_isPaintedWithoutComplaint) {
    said.clear();
    const QtMessageHandler before = qInstallMessageHandler(listen);
    for (const Qt::Key view : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        window().resize(1000, 700);
        key(view, Qt::ControlModifier);
        // A window manager may make a window smaller than it asks for.
        for (const QSize size : {QSize(800, 150), QSize(300, 300), QSize(150, 800), QSize(40, 40),
                                 QSize(1, 1), QSize(1000, 700)}) {
            window().windowHandle()->resize(size);
            QCoreApplication::processEvents();
            EXPECT_TRUE(until([this] { return !frames().isPending(); }));
            window().grab();
            QCoreApplication::processEvents();
        }
    }
    qInstallMessageHandler(before);
    EXPECT_TRUE(said.isEmpty()) << said.size() << " times, first: " << said.value(0).toStdString();
}

TEST_F(SmallWindow, smallScreen_hasRoomForTheWindow) {
    // 1600 × 1000 dots at a scale of 3, without the title bar.
    const QSize room(533, 300);
    for (const Qt::Key view : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        for (QDockWidget* dock : window().findChildren<QDockWidget*>())
            dock->hide();
        key(view, Qt::ControlModifier);
        window().resize(room);
        EXPECT_TRUE(until([this] { return !frames().isPending(); }));
        EXPECT_EQ(window().size(), room);
    }
}

} // namespace

} // namespace thetascope::ui::window
