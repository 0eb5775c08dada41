// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace thetascope::tests {

/// An X server of its own without a screen (Xvfb), the built program on it, and a hand from outside
/// (xdotool). All end with the object.
class ProgramOnX {
public:
    /// Starts both and waits for the window; isUp() says whether it has come.
    ProgramOnX();
    /// Starts the program again, with the same settings, when it has ended.
    void start();
    ProgramOnX(const ProgramOnX&) = delete;
    ProgramOnX& operator=(const ProgramOnX&) = delete;
    ~ProgramOnX();

    bool isUp() const { return !m_window.isEmpty(); }

    /// The window as it is on the screen.
    QImage picture();
    /// Runs xdotool; what it prints.
    QString hand(const QStringList& arguments);

    QString window() const { return m_window; }

    QProcess& program() { return m_program; }

    QProcess& server() { return m_server; }

    /// The folder of the program's settings, and of what it notes.
    QString folder() const { return m_folder.path(); }

    /// The number of the program's process.
    qint64 process() const { return m_program.processId(); }

    /// Looks again and again, as long as it takes the slowest machine, until a condition holds. It
    /// asks the screen, and so a program that takes its time: nothing tells us of a change.
    static bool until(const std::function<bool()>& condition);

private:
    QTemporaryDir m_folder; ///< of settings, so that it is a new user's first start
    QProcess m_server;
    QProcess m_program;
    QProcessEnvironment m_environment;
    QString m_window;
};

} // namespace thetascope::tests
