// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace thetascope::basins {

/// The pixels of a map in the order in which they are worked out, for any number of threads: first
/// every eighth of every eighth row, then the rest of every fourth, every second, and all, so that
/// a coarse picture is there at once and sharpens. A level is one of these portions.
class PixelQueue {
public:
    /// Strides of the levels, coarsest first.
    static constexpr std::size_t kStrides[] = {8, 4, 2, 1};
    static constexpr std::size_t kLevels = std::size(kStrides);

    PixelQueue(std::size_t width, std::size_t height);

    /// The next pixels, as places in the order; empty: there are no more.
    struct Places {
        std::size_t begin;
        std::size_t end;
    };

    Places take();

    std::uint32_t pixel(std::size_t place) const { return m_order[place]; }

    std::size_t levelOf(std::size_t place) const;

    /// Says that `count` pixels of a level have been written to the map. True for the one caller
    /// that has completed the level, and all before it: what was written is then visible to it.
    bool finish(std::size_t level, std::size_t count);

    /// Pixels finished, of pixels().
    std::size_t finished() const { return m_finished.load(std::memory_order_relaxed); }

    std::size_t pixels() const { return m_order.size(); }

    /// Levels complete so far, counted from the coarsest.
    std::size_t completeLevels() const { return m_complete.load(std::memory_order_acquire); }

private:
    bool advanceComplete();

    std::vector<std::uint32_t> m_order;
    std::size_t m_levelEnd[kLevels];
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_left[kLevels];
    std::atomic<std::size_t> m_finished{0};
    std::atomic<std::size_t> m_complete{0};
};

} // namespace thetascope::basins
