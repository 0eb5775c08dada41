// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/x_server.h"

#include <QDeadlineTimer>

#include <chrono>

namespace thetascope::tests {

using namespace std::chrono_literals;

ProgramOnX::ProgramOnX()
    : m_environment(QProcessEnvironment::systemEnvironment()) {
    // It picks a number that is free, and says which.
    m_server.start(QStringLiteral("Xvfb"),
                   {"-displayfd", "1", "-screen", "0", "1480x940x24", "-nolisten", "tcp"});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(20'000))
        return;
    m_environment.insert(QStringLiteral("DISPLAY"),
                         ':' + QString::fromLatin1(m_server.readLine()).trimmed());
    m_environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        m_environment.insert(QString::fromLatin1(place), m_folder.path());
    m_program.setProcessEnvironment(m_environment);
    m_program.start(QStringLiteral(THETASCOPE_PROGRAM), QStringList());
    m_window = hand({"search", "--sync", "--onlyvisible", "--name", "Thetascope"})
                   .section('\n', 0, 0); // waits for it
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
