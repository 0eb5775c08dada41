// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/recorder.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::animations {

Recorder::Recorder(std::unique_ptr<Encoder> encoder, unsigned threads,
                   std::function<void()> changed)
    : m_encoder(std::move(encoder))
    , m_changed(std::move(changed))
    , m_most(std::max(1U, threads) * 2) {
    for (unsigned i = 0; i < std::max(1U, threads); ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

Recorder::~Recorder() {
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_threads.clear(); // waits for them while the encoder is still there
}

bool Recorder::isRoomy() const {
    // What waits to be appended waits for one that is being encoded, or for a file that is slow.
    return m_added - m_appended < m_most + m_threads.size() || m_result;
}

bool Recorder::hasRoom() const {
    const std::lock_guard lock(m_mutex);
    return isRoomy();
}

void Recorder::learn(std::vector<QImage> samples) {
    const std::lock_guard lock(m_mutex);
    m_samples = std::move(samples);
    m_wake.notify_all();
}

void Recorder::waitForRoom() const {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return isRoomy(); });
}

void Recorder::add(QImage image, int frames) {
    const std::lock_guard lock(m_mutex);
    QImage before = std::exchange(m_last, image);
    m_waiting[m_added++] = {std::move(image), std::move(before), m_frames, frames};
    m_frames += frames;
    m_wake.notify_all();
}

void Recorder::close() {
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_last = {};
    m_wake.notify_all();
}

std::size_t Recorder::finished() const {
    const std::lock_guard lock(m_mutex);
    return m_appended;
}

std::optional<Recorder::Result> Recorder::result() const {
    const std::lock_guard lock(m_mutex);
    return m_result;
}

void Recorder::waitForResult() const {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_result.has_value(); });
}

void Recorder::work(const std::stop_token& stop) {
    const auto isThereWork = [this] {
        const bool canEncode = m_isPrepared && !m_waiting.empty();
        const bool canFinish = m_isClosed && m_appended == m_added && !m_isAppending;
        return m_result || !m_samples.empty() || canEncode || canFinish;
    };
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, isThereWork) && !m_result && !stop.stop_requested()) {
        if (!m_samples.empty()) {
            prepare(lock);
        } else if (!m_waiting.empty()) {
            encodeOne(lock);
            appendAll(lock);
        } else {
            finish(lock);
        }
    }
}

/// Has the encoder learn from the samples; others wait meanwhile.
void Recorder::prepare(std::unique_lock<std::mutex>& lock) {
    const std::vector<QImage> samples = std::exchange(m_samples, {});
    lock.unlock();
    m_encoder->prepare(samples);
    lock.lock();
    m_isPrepared = true;
    m_wake.notify_all();
}

/// Encodes the image that waits longest.
void Recorder::encodeOne(std::unique_lock<std::mutex>& lock) {
    auto next = m_waiting.extract(m_waiting.begin());
    lock.unlock();
    auto bytes = m_encoder->encode(next.mapped());
    lock.lock();
    if (bytes)
        m_encoded[next.key()] = {std::move(next.mapped()), std::move(*bytes)};
    else
        fail(lock, std::move(bytes.error()));
}

/// Appends what is encoded as far as nothing before it is missing, unless another thread does.
void Recorder::appendAll(std::unique_lock<std::mutex>& lock) {
    if (m_isAppending)
        return;
    m_isAppending = true;
    while (!m_result && !m_encoded.empty() && m_encoded.begin()->first == m_appended) {
        const auto next = m_encoded.extract(m_encoded.begin());
        lock.unlock();
        auto appended = m_encoder->append(next.mapped().bytes, next.mapped().still);
        lock.lock();
        if (!appended)
            fail(lock, std::move(appended.error()));
        ++m_appended;
        announce(lock);
    }
    m_isAppending = false;
    m_wake.notify_all();
}

void Recorder::fail(std::unique_lock<std::mutex>& lock, QString sentence) {
    if (!m_result)
        m_result = tl::unexpected(std::move(sentence));
    announce(lock);
}

void Recorder::finish(std::unique_lock<std::mutex>& lock) {
    m_isAppending = true; // so that no other thread gets here
    lock.unlock();
    Result result = m_encoder->finish();
    lock.lock();
    if (!m_result)
        m_result = std::move(result);
    announce(lock);
}

/// Tells all who wait for something that it may be there.
void Recorder::announce(std::unique_lock<std::mutex>& lock) {
    m_wake.notify_all();
    if (!m_changed)
        return;
    lock.unlock();
    m_changed();
    lock.lock();
}

} // namespace thetascope::ui::animations
