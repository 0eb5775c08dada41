// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/on_display.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <string>

namespace thetascope::app {

namespace {

constexpr const char* kNames[] = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};

// A message handler is a plain function.
char** theArguments = nullptr;
std::string theRemarks;

/// Collects Qt's messages while it looks for the display: if there is none, the restarted program
/// says so in its own words. Qt's fatal message comes just before it aborts.
void collect(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    theRemarks += qFormatLogMessage(type, context, text).toStdString() + '\n';
    if (type != QtFatalMsg)
        return;
    for (const char* name : kNames)
        qunsetenv(name); // so that the program is restarted only once
    execv("/proc/self/exe", theArguments);
    std::cerr << theRemarks; // the restart has failed
}

} // namespace

bool isDisplayNamed() {
    return std::ranges::any_of(kNames,
                               [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
}

OnDisplay::OnDisplay(int& argc, char* argv[]) {
    theArguments = argv;
    const QtMessageHandler before = qInstallMessageHandler(collect);
    m_application.emplace(argc, argv);
    qInstallMessageHandler(before);
    std::cerr << theRemarks;
}

} // namespace thetascope::app
