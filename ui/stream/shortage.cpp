// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/shortage.h"

#include "ui/model/post.h"

#include <new>

namespace thetascope::ui::stream {

namespace {

/// As much as it takes to paint a window of a large screen with a sentence in it.
constexpr std::size_t kReserve = std::size_t{32} << 20;

std::unique_ptr<std::byte[]> reserve() {
    return std::unique_ptr<std::byte[]>(new (std::nothrow) std::byte[kReserve]);
}

} // namespace

Shortage::Shortage()
    : m_reserve(reserve()) {}

Shortage& Shortage::instance() {
    static auto* const theShortage = new Shortage; // jobs may still report when the program ends
    return *theShortage;
}

void Shortage::report() noexcept {
    if (m_isReported.exchange(true))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_reserve.reset();
    }
    try {
        model::post(*this, [this] { announce(); });
    } catch (const std::bad_alloc&) { // the next report says it
        m_isReported = false;
    }
}

void Shortage::announce() {
    emit occurred();
    const std::lock_guard lock(m_mutex);
    m_reserve = reserve();
    m_isReported = false;
}

} // namespace thetascope::ui::stream
