// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/x_server.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

namespace thetascope::tests {

using namespace std::chrono_literals;

ProgramOnX::ProgramOnX()
    : m_environment(QProcessEnvironment::systemEnvironment()) {
    // It picks a number that is free, and says which.
    m_server.start(QStringLiteral("Xvfb"), {"-displayfd", "1", "-screen", "0", "1480x940x24",
                                            "-nolisten", "tcp", "-noreset"});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(20'000))
        return;
    m_environment.insert(QStringLiteral("DISPLAY"),
                         ':' + QString::fromLatin1(m_server.readLine()).trimmed());
    m_environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    for (const char* place :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        m_environment.insert(QString::fromLatin1(place), m_folder.path());
    m_program.setProcessEnvironment(m_environment);
    start();
}

void ProgramOnX::start() {
    m_program.start(QStringLiteral(THETASCOPE_PROGRAM), QStringList());
    m_program.waitForStarted();
    const QString process = QString::number(m_program.processId());
    // Windows of a program that was killed just now may disappear during the search.
    until([&] {
        m_window = hand({"search", "--sync", "--onlyvisible", "--all", "--pid", process, "--name",
                         "Thetascope"})
                       .section('\n', 0, 0);
        return isUp() || m_program.state() == QProcess::NotRunning;
    });
}

ProgramOnX::~ProgramOnX() {
    for (QProcess* process : {&m_program, &m_server}) {
        process->terminate();
        if (!process->waitForFinished(5000))
            process->kill();
        process->waitForFinished();
    }
}

QString ProgramOnX::hand(const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral("xdotool"), arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QImage ProgramOnX::picture() {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral("import"), {"-window", m_window, "png:-"});
    process.waitForFinished();
    return QImage::fromData(process.readAllStandardOutput(), "PNG");
}

bool ProgramOnX::until(const std::function<bool()>& condition) {
    const QDeadlineTimer deadline(20s);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
    }
    return true;
}

} // namespace thetascope::tests
