// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/mailbox.h"

#include <utility>

namespace thetascope::ui::stream {

Mailbox::Mailbox(std::function<void()> wakeUp)
    : m_wakeUp(std::move(wakeUp)) {}

bool Mailbox::put(Batch batch, const std::stop_token& stop) {
    bool wasEmpty = false;
    {
        std::unique_lock lock(m_mutex);
        m_roomAgain.wait(lock, stop, [this] { return m_batches.size() < kCapacity; });
        if (stop.stop_requested())
            return false;
        wasEmpty = m_batches.empty();
        m_batches.push_back(std::move(batch));
    }
    if (wasEmpty)
        m_wakeUp();
    return true;
}

std::vector<Batch> Mailbox::takeAll() {
    std::vector<Batch> batches;
    {
        const std::lock_guard lock(m_mutex);
        batches.swap(m_batches);
    }
    m_roomAgain.notify_all();
    return batches;
}

} // namespace thetascope::ui::stream
