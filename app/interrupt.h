// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace thetascope::app {

/// Handles interruption while it exists: the first Ctrl+C (or SIGTERM, or SIGHUP when the terminal
/// is closed) requests a stop. If the object is not destroyed within a twentieth of a second,
/// whatever is being done heeds no stops, and the program ends there, with the message and the
/// status of one that was interrupted. A second signal ends the program at once, as it would
/// without this object. In each case no part of a file is left behind. It must be made before any
/// other thread, and before any Output.
class Interrupt {
public:
    /// Begins to handle the signals.
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    /// Restores the usual effect of the signals.
    ~Interrupt();

    /// Returns the token through which a stop is requested.
    std::stop_token token() const { return m_stop.get_token(); }

    /// Returns whether a stop has been requested.
    bool requested() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    sigset_t m_signals;
    std::thread m_waiter;
};

} // namespace thetascope::app
