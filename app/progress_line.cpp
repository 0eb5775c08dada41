// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include <unistd.h>

#include <chrono>
#include <iostream>

namespace thetascope::app {

ProgressLine::ProgressLine(std::string what, std::function<double()> share) {
    if (::isatty(STDERR_FILENO) == 0)
        return;
    m_writer = std::jthread(
        [this, what = std::move(what), share = std::move(share)](const std::stop_token& stop) {
            std::unique_lock lock(m_mutex);
            const auto never = [] { return false; };
            while (!m_wake.wait_for(lock, stop, std::chrono::milliseconds(100), never) &&
                   !stop.stop_requested())
                std::cerr << '\r' << what << ' ' << static_cast<int>(100 * share()) << " %"
                          << std::flush;
            std::cerr << "\r\033[K" << std::flush; // the line is empty again
        });
}

ProgressLine::~ProgressLine() = default; // the writer stops and is waited for

} // namespace thetascope::app
