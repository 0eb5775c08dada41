// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A Quantity returns a value of a run at point `i` of a chunk, for one coordinate.
using Quantity = double (*)(const descent::Chunk& chunk, std::size_t i, std::size_t coordinate);

/// A SeriesSummary summarizes the values of a quantity over a run, block by block. So a run of
/// millions of steps can be drawn, and its extent is known, without reading each value again. It
/// continues as the run grows, with larger blocks when there are too many.
class SeriesSummary {
public:
    /// The smallest blocks have this many points of the run, which divides the number of points in
    /// a chunk.
    static constexpr std::size_t kBlock = 64;
    /// At no level are there more blocks than this.
    static constexpr std::size_t kMostBlocks = 1 << 16;

    /// A block of any level but the finest covers so many blocks of the level before.
    static constexpr std::size_t kFan = 8;

    /// A Block summarizes the finite values of consecutive points. If there are none, `first` and
    /// `last` are NaN, `low` and `next` are ∞, and `high` is −∞.
    struct Block {
        double first; ///< The first finite value.
        double last;  ///< The last finite value.
        double low;   ///< The least finite value.
        double next;  ///< The least finite value above `low`; ∞ if there is none.
        double high;  ///< The greatest finite value.
    };

    /// Makes an empty summary of a quantity for one coordinate.
    SeriesSummary(Quantity quantity, std::size_t coordinate);

    /// Adds the new points of a run. It begins again if `trajectory` is not a continuation of the
    /// one in the last call, or if points have been moved to the past since; of those it takes the
    /// digests.
    void follow(const descent::Trajectory& trajectory);

    /// A Level is the run in blocks of the same number of points; the last block may have fewer.
    struct Level {
        const std::vector<Block>& blocks; ///< The blocks, in the order of the run.
        std::size_t points;               ///< The number of points in each block but the last.
    };

    /// Returns the level with the smallest blocks.
    Level finest() const { return {m_levels.front(), m_blockPoints}; }

    /// Returns the coarsest level whose blocks have at most `most` points, or finest() if there is
    /// none.
    Level level(double most) const;

    /// An Extent is the interval of the values of a run.
    struct Extent {
        double low;  ///< The least value.
        double high; ///< The greatest value.
    };

    /// Returns the summary of all points.
    const Block& whole() const { return m_all; }

    /// Returns the extent of the finite values. It is absent if there are none.
    std::optional<Extent> extent() const;

    /// Returns the extent of the finite values from point `t` on. It is absent if there are none.
    /// The time that this takes hardly depends on the length of the run.
    std::optional<Extent> extentFrom(std::uint64_t t) const;

    /// Returns the extent of the finite values above `floor`, which must not be above the least
    /// finite value. It is absent if there are none.
    std::optional<Extent> extentAbove(double floor) const;

private:
    void beginAgain(const descent::Trajectory& trajectory);
    void takeDigests(const descent::Past& past);
    void takeChunk(const descent::Chunk& chunk, std::uint64_t first);
    void take(std::uint64_t t, const Block& block);
    void limitBlocks();
    Block summary(const descent::Chunk& chunk, std::size_t begin, std::size_t end) const;

    Quantity m_quantity;
    std::size_t m_coordinate;
    std::size_t m_blockPoints = kBlock; ///< The number of points in each block of the finest level.
    std::vector<std::vector<Block>> m_levels{1}; ///< The finest level is the first.
    /// All blocks in one, so that the extent costs the same regardless of their number.
    Block m_all;
    descent::Trajectory m_run; ///< The run that is followed.
};

} // namespace thetascope::ui::plot
