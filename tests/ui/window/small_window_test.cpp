// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/window_fixture.h"

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
            fprintf(stderr, "%d: %dx%d -> %dx%d, %lld\n", view, size.width(), size.height(), window().width(), window().height(), (long long)said.size());
            EXPECT_TRUE(until([this] { return !frames().isPending(); }));
            window().grab();
            QCoreApplication::processEvents();
        }
    }
    qInstallMessageHandler(before);
    EXPECT_TRUE(said.isEmpty()) << said.size() << " times, first: " << said.value(0).toStdString();
}

} // namespace

} // namespace thetascope::ui::window
