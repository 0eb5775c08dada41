// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

namespace thetascope::app {

Interrupt::Interrupt() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    sigaddset(&m_signals, SIGHUP);  // the terminal is closed
    sigaddset(&m_signals, SIGUSR1); // from the destructor
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_waiter = std::thread([watched = m_signals, stop = m_stop]() mutable {
        int arrived = 0;
        sigwait(&watched, &arrived);
        if (arrived == SIGUSR1)
            return;
        stop.request_stop();
        sigdelset(&watched, SIGUSR1);
        pthread_sigmask(SIG_UNBLOCK, &watched, nullptr);
        sigemptyset(&watched);
        sigaddset(&watched, SIGUSR1);
        sigwait(&watched, &arrived);
    });
}

Interrupt::~Interrupt() {
    pthread_kill(m_waiter.native_handle(), SIGUSR1);
    m_waiter.join();
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
}

} // namespace thetascope::app
