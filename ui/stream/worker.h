// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace thetascope::ui::stream {

/// A thread that does one job after another. There is one place for a job to wait: a newer one
/// takes it, and the job under way is told to stop. So a storm of requests costs no more than the
/// last.
class Worker {
public:
    /// Must return soon after a stop is requested, wherever it waits, and must not throw: what a
    /// thread lets out ends the program.
    using Job = std::function<void(std::stop_token)>;

    Worker();
    ~Worker(); ///< cancels and waits

    void start(Job job);
    /// Returns at once; the job under way may go on for a moment.
    void cancel();

private:
    void work(const std::stop_token& end);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Job m_pending;           ///< empty: none
    std::stop_source m_stop; ///< of the job under way
    std::jthread m_thread;   ///< last: it uses all of the above
};

} // namespace thetascope::ui::stream
