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
    m_waiter = std::thread([awaited = m_signals, stop = m_stop]() mutable {
        int arrived = 0;
        sigwait(&awaited, &arrived);
        if (arrived == SIGUSR1)
            return;
        stop.request_stop();
        sigdelset(&awaited, SIGUSR1);
        pthread_sigmask(SIG_UNBLOCK, &awaited, nullptr);
        sigemptyset(&awaited);
        sigaddset(&awaited, SIGUSR1);
        sigwait(&awaited, &arrived);
    });
}

Interrupt::~Interrupt() {
    pthread_kill(m_waiter.native_handle(), SIGUSR1);
    m_waiter.join();
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
}

} // namespace thetascope::app
