// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace thetascope::basins {

/// Hands out the pixels of a map to any number of threads, in the order in which they are computed:
/// first every eighth pixel of every eighth row, then what is missing of every fourth, every second
/// and every pixel, so that a coarse picture appears at once and gets sharper. Each of these four
/// parts is called a level.
class PixelQueue {
public:
    /// These are the distances between the columns, and the rows, that are complete after each
    /// level.
    static constexpr std::size_t kStrides[] = {8, 4, 2, 1};
    /// This is the number of levels.
    static constexpr std::size_t kLevels = std::size(kStrides);

    /// Makes a queue of all pixels of a map of `width` × `height`.
    PixelQueue(std::size_t width, std::size_t height);

    /// A Batch of pixels is given by their positions in the order, from `begin` to before `end`.
    struct Batch {
        std::size_t begin; ///< The first position.
        std::size_t end;   ///< The position after the last; equal to `begin` if the batch is empty.
    };

    /// Takes the next batch of pixels, which is empty if there are no more.
    Batch take();

    /// Returns the number of the pixel at a position in the order.
    std::uint32_t pixel(std::size_t position) const { return m_order[position]; }

    /// Returns the level, from 0, of the pixel at a position in the order.
    std::size_t levelOf(std::size_t position) const;

    /// Reports that `count` pixels of a level have been written to the map. Returns true to the one
    /// caller by which another level, with all before it, has become complete; the pixels of these
    /// levels are then visible to that caller.
    bool finish(std::size_t level, std::size_t count);

    /// Returns the number of pixels that have been written to the map.
    std::size_t finished() const { return m_finished.load(std::memory_order_relaxed); }

    /// Returns the number of pixels of the map.
    std::size_t pixels() const { return m_order.size(); }

    /// Returns the number of levels that are complete, from the coarsest on.
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
