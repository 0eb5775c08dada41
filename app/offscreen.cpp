// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offscreen.h"

#include <iostream>

namespace thetascope::app {

namespace {

/// Prints only Qt's critical and fatal messages. Standard error has at most one line, and that is
/// the program's own; Qt's remarks about the environment (that XDG_RUNTIME_DIR is not set, …) are
/// dropped.
void dropRemarks(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << text.toStdString() << '\n';
}

} // namespace

Offscreen::Environment::Environment() {
    qInstallMessageHandler(dropRemarks);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display
    qunsetenv("QT_QPA_PLATFORMTHEME");       // GTK's would look for one, and end the program
}

Offscreen::Offscreen(int& argc, char* argv[])
    : m_application(argc, argv) {}

} // namespace thetascope::app
