// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_requests.h"

#include <fcntl.h>
#include <unistd.h>

#include <QEvent>
#include <QGuiApplication>
#include <QSessionManager>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

namespace thetascope::app {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

// A signal handler is a plain function, and may do hardly more than write to a pipe.
std::array<int, 2> thePipe{-1, -1};

void passOn(int signal) {
    const int before = errno;
    const auto number = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = write(thePipe[1], &number, 1);
    errno = before;
}

} // namespace

EndRequests::EndRequests(QObject* parent)
    : QObject(parent) {
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &EndRequests::savingWanted);
    connect(qGuiApp, &QGuiApplication::saveStateRequest, this, &EndRequests::savingWanted);
    qGuiApp->installEventFilter(this);
    if (pipe2(thePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* const notifier = new QSocketNotifier(thePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndRequests::followSignal);
    for (const int signal : kSignals) {
        struct sigaction before {};

        sigaction(signal, nullptr, &before);
        if (before.sa_handler == SIG_IGN)
            continue; // as nohup wants it

        struct sigaction action {};

        action.sa_handler = passOn;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(signal, &action, nullptr);
    }
}

EndRequests::~EndRequests() {
    for (const int signal : kSignals) {
        struct sigaction now {};

        sigaction(signal, nullptr, &now);
        if (now.sa_handler == passOn)
            std::signal(signal, SIG_DFL);
    }
    for (int& end : thePipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

void EndRequests::followSignal() {
    unsigned char number = 0;
    if (read(thePipe[0], &number, 1) != 1)
        return;
    m_signal = number;
    emit ended();
    QCoreApplication::exit(128 + m_signal); // even while a dialog is open
}

void EndRequests::raiseAgain() const {
    if (m_signal == 0)
        return;
    std::signal(m_signal, SIG_DFL);
    std::raise(m_signal);
}

/// The event is sent when the session ends; it would close the windows with a question.
bool EndRequests::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Quit && watched == qGuiApp)
        emit ended();
    return QObject::eventFilter(watched, event);
}

} // namespace thetascope::app
