// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/pixel_queue.h"

#include <algorithm>

namespace thetascope::basins {

namespace {

/// The number of pixels handed out at a time: small enough for all threads to end at about the same
/// time, and large enough for them to meet seldom.
constexpr std::size_t kBatch = 64;

} // namespace

PixelQueue::PixelQueue(std::size_t width, std::size_t height) {
    m_order.reserve(width * height);
    for (std::size_t level = 0; level < kLevels; ++level) {
        const std::size_t stride = kStrides[level];
        for (std::size_t row = 0; row < height; row += stride) {
            // The level before has every second pixel of every second row, counted in strides.
            const bool hasOthers = level > 0 && row / stride % 2 == 0;
            for (std::size_t column = hasOthers ? stride : 0; column < width;
                 column += hasOthers ? 2 * stride : stride)
                m_order.push_back(static_cast<std::uint32_t>(row * width + column));
        }
        m_levelEnd[level] = m_order.size();
        m_left[level] = m_order.size() - (level == 0 ? 0 : m_levelEnd[level - 1]);
    }
}

PixelQueue::Batch PixelQueue::take() {
    const std::size_t begin = m_next.fetch_add(kBatch, std::memory_order_relaxed);
    return {std::min(begin, m_order.size()), std::min(begin + kBatch, m_order.size())};
}

std::size_t PixelQueue::levelOf(std::size_t position) const {
    return static_cast<std::size_t>(std::upper_bound(m_levelEnd, m_levelEnd + kLevels, position) -
                                    m_levelEnd);
}

bool PixelQueue::finish(std::size_t level, std::size_t count) {
    m_finished.fetch_add(count, std::memory_order_relaxed);
    if (m_left[level].fetch_sub(count) != count)
        return false;
    return advanceComplete();
}

/// Levels may be completed out of order, if one pixel of a coarse level takes long. If two threads
/// complete two levels at the same time, at least one of them must see both: hence the sequential
/// consistency of all operations on m_left.
bool PixelQueue::advanceComplete() {
    bool advanced = false;
    std::size_t complete = m_complete.load(std::memory_order_acquire);
    while (complete < kLevels && m_left[complete].load() == 0) {
        if (m_complete.compare_exchange_weak(complete, complete + 1, std::memory_order_acq_rel))
            advanced = true, ++complete;
    }
    return advanced;
}

} // namespace thetascope::basins
