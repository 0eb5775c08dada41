// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/worker.h"

#include <utility>

namespace thetascope::ui::stream {

Worker::Worker()
    : m_thread([this](const std::stop_token& end) { work(end); }) {}

Worker::~Worker() {
    cancel();
}

void Worker::start(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_pending = std::move(job);
    }
    m_wake.notify_one();
}

void Worker::cancel() {
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_pending = nullptr;
}

void Worker::work(const std::stop_token& end) {
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, end, [this] { return m_pending != nullptr; })) {
        m_stop = std::stop_source();
        const std::stop_token stop = m_stop.get_token();
        const Job job = std::exchange(m_pending, nullptr);
        lock.unlock();
        job(stop);
        lock.lock();
    }
}

} // namespace thetascope::ui::stream
