// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace thetascope::ui::stream {

/// A Worker is a thread that does one job after another. At most one job waits: a newer one
/// replaces it, and the job in progress is asked to stop. So many requests in quick succession cost
/// no more than the last.
class Worker {
public:
    /// A Job must return soon after a stop is requested, wherever it waits. If there is not enough
    /// memory for it, it may throw a std::bad_alloc, which is reported to the Shortage. It must not
    /// throw anything else, since an exception that leaves a thread ends the program.
    using Job = std::function<void(std::stop_token)>;

    /// How the thread stands to the others of the program, which it must not slow down if it runs
    /// in the Background.
    enum class Rank { Equal, Background };

    /// Starts the thread. Threads that a job starts have its rank.
    explicit Worker(Rank rank = Rank::Equal);
    /// Cancels all jobs and waits for the thread.
    ~Worker();

    /// Asks the job in progress to stop and does this one next.
    void start(Job job);
    /// Asks the job in progress to stop and drops the one that waits. It returns at once; the job
    /// may continue for a moment.
    void cancel();

private:
    void work(const std::stop_token& end, Rank rank);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Job m_pending;           ///< Empty if no job waits.
    std::stop_source m_stop; ///< Stops the job in progress.
    std::jthread m_thread;   ///< Declared last, since it uses all of the above.
};

} // namespace thetascope::ui::stream
