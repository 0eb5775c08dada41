// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stream/batch.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

namespace thetascope::ui::stream {

/// A Mailbox is a bounded queue of batches from the workers to the window's thread. A worker that
/// is ahead of the window waits.
class Mailbox {
public:
    /// The mailbox holds at most this many batches. A batch of six full chunks has about 1/8 MB
    /// with one variable and 1/4 MB with two.
    static constexpr std::size_t kCapacity = 64;

    /// Makes an empty mailbox. It calls `wakeUp` on a worker's thread when there is something to
    /// take again.
    explicit Mailbox(std::function<void()> wakeUp);

    /// Waits until there is room and adds a batch. As soon as a stop is requested it drops the
    /// batch and returns false.
    bool put(Batch batch, const std::stop_token& stop);
    /// Removes all batches and returns them in the order in which they were added.
    std::vector<Batch> takeAll();

private:
    std::function<void()> m_wakeUp;
    std::mutex m_mutex;
    std::condition_variable_any m_roomAgain;
    std::vector<Batch> m_batches;
};

} // namespace thetascope::ui::stream
