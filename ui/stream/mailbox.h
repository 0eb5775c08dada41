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

/// Batches on their way from the workers to the window's thread. It holds few: a worker that is
/// ahead of the window waits here.
class Mailbox {
public:
    /// Batches. One of six full chunks is about 1/8 MB with one variable, 1/4 MB with two.
    static constexpr std::size_t kCapacity = 64;

    /// `wakeUp` is called on a worker's thread when there is something to take out again.
    explicit Mailbox(std::function<void()> wakeUp);

    /// Waits until there is room. False, and the batch is dropped, as soon as a stop is requested.
    bool put(Batch batch, const std::stop_token& stop);
    /// In the order in which they were put in.
    std::vector<Batch> takeAll();

private:
    std::function<void()> m_wakeUp;
    std::mutex m_mutex;
    std::condition_variable_any m_roomAgain;
    std::vector<Batch> m_batches;
};

} // namespace thetascope::ui::stream
