// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace thetascope::app {

/// While it lives, a line on standard error that tells in percent how far the work is, renewed some
/// times a second; gone with the object. Nothing where standard error is no terminal.
class ProgressLine {
public:
    /// "what 42 %". `share`: 0 … 1; called on another thread.
    ProgressLine(std::string what, std::function<double()> share);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_writer;
};

} // namespace thetascope::app
