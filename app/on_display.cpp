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

/// What Qt remarks while it looks for the display is kept back: where it finds none, that is said
/// in a sentence of our own. Its fatal message comes before the abort.
void keepBack(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    theRemarks += qFormatLogMessage(type, context, text).toStdString() + '\n';
    if (type != QtFatalMsg)
        return;
    for (const char* name : kNames)
        qunsetenv(name); // and so it cannot go round in circles
    execv("/proc/self/exe", theArguments);
    std::cerr << theRemarks; // no other way is left
}

} // namespace

bool isDisplayNamed() {
    return std::ranges::any_of(kNames,
                               [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
}

OnDisplay::OnDisplay(int& argc, char* argv[]) {
    theArguments = argv;
    const QtMessageHandler before = qInstallMessageHandler(keepBack);
    m_application.emplace(argc, argv);
    qInstallMessageHandler(before);
    std::cerr << theRemarks;
}

} // namespace thetascope::app
