// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offscreen.h"

#include "app/ending.h"

#include <iostream>

namespace thetascope::app {

namespace {

/// Qt waits for ever for a thread that it could not start.
bool isAboutThreads(const QString& text) {
    return text.startsWith(QLatin1String("QThread::start: Thread creation error"));
}

/// Prints only Qt's critical and fatal messages. Standard error has at most one line, and that is
/// the program's own; Qt's remarks about the environment (that XDG_RUNTIME_DIR is not set, …) are
/// dropped.
void dropRemarks(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text) {
    if (isAboutThreads(text))
        endAtOnce("there is not enough memory for another thread");
    if (type == QtFatalMsg) // Qt would abort; it does so if it cannot load its parts
        endAtOnce(text.section(QLatin1Char('\n'), 0, 0).toStdString());
    if (type == QtCriticalMsg)
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
