// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/worker.h"

#include "ui/stream/shortage.h"

#include <new>
#include <utility>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace thetascope::ui::stream {

namespace {

/// Lets other threads go first where there are more of them than cores.
void stepBack() {
#ifdef __linux__
    constexpr int kNiceness = 5; // a third of the processor's time beside one of the others
    // In Linux this is about the calling thread alone. Where it is not allowed, nothing is lost.
    static_cast<void>(setpriority(PRIO_PROCESS, 0, kNiceness));
#endif
}

/// An exception that leaves a thread would end the program.
void carryOut(const Worker::Job& job, const std::stop_token& stop) {
    try {
        job(stop);
    } catch (const std::bad_alloc&) {
        Shortage::instance().report();
    }
}

} // namespace

Worker::Worker(Rank rank)
    : m_thread([this, rank](const std::stop_token& end) { work(end, rank); }) {}

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

void Worker::work(const std::stop_token& end, Rank rank) {
    if (rank == Rank::Background)
        stepBack();
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, end, [this] { return m_pending != nullptr; })) {
        m_stop = std::stop_source();
        const std::stop_token stop = m_stop.get_token();
        const Job job = std::exchange(m_pending, nullptr);
        lock.unlock();
        carryOut(job, stop);
        lock.lock();
    }
}

} // namespace thetascope::ui::stream
