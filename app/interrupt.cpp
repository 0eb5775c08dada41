// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include "app/ending.h"
#include "core/file/abandoned.h"

#include <unistd.h>

#include <cerrno>
#include <ctime>

namespace thetascope::app {

namespace {

constexpr int kLeave = SIGUSR1; ///< Tells the waiting thread that it is no longer needed.
constexpr timespec kPatience{.tv_sec = 0, .tv_nsec = 50'000'000};

bool isIgnored(int signal) {
    struct sigaction present {};

    return ::sigaction(signal, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

/// Waits for one of the signals; 0 if none has come in time.
int awaited(const sigset_t& signals, const timespec& patience) {
    int arrived = 0;
    do
        arrived = ::sigtimedwait(&signals, nullptr, &patience);
    while (arrived < 0 && errno == EINTR);
    return arrived < 0 ? 0 : arrived;
}

/// Ends the program by a signal, whatever was to be done about that signal.
void endBy(int signal) {
    file::abandonTemporaries();
    std::signal(signal, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    ::kill(::getpid(), signal);
}

/// Waits for the signals as long as the Interrupt exists.
void attend(const sigset_t& signals, const std::stop_source& stop) {
    int arrived = 0;
    sigwait(&signals, &arrived);
    if (arrived == kLeave)
        return;
    stop.request_stop();
    const int second = awaited(signals, kPatience);
    if (second == 0)
        endAtOnce("interrupted");
    if (second != kLeave)
        endBy(second);
}

} // namespace

Interrupt::Interrupt() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    if (!isIgnored(SIGHUP)) // as nohup has it
        sigaddset(&m_signals, SIGHUP);
    sigaddset(&m_signals, kLeave);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_waiter = std::thread(attend, m_signals, m_stop);
}

Interrupt::~Interrupt() {
    pthread_kill(m_waiter.native_handle(), kLeave);
    m_waiter.join();
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
}

} // namespace thetascope::app
