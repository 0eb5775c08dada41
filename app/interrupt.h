// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace thetascope::app {

/// While it lives, the first Ctrl+C (or a request to terminate, or the end of the terminal) asks
/// what is under way to stop; the second ends the program at once, as it would have without. Made
/// before other threads are, and before an Output, which would leave a part of a file behind.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    std::stop_token token() const { return m_stop.get_token(); }

    bool requested() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    sigset_t m_signals;
    std::thread m_waiter;
};

} // namespace thetascope::app
