// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace thetascope::app {

/// Shows a line on standard error, while it exists, with the progress of the work in percent. The
/// line is updated several times a second and is erased with the object. If standard error is not a
/// terminal, nothing is shown.
class ProgressLine {
public:
    /// Begins to show "what 42 %". `share` returns the progress from 0 to 1; it is called on
    /// another thread.
    ProgressLine(std::string what, std::function<double()> share);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// Erases the line.
    ~ProgressLine();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_writer;
};

} // namespace thetascope::app
