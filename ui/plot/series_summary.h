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

/// A quantity of a run's points: its value at point i of a chunk.
using Quantity = double (*)(const descent::Chunk& chunk, std::size_t i, std::size_t coordinate);

/// The values of a quantity over a run, block by block, so that a run of millions of steps is
/// drawn, and its extent known, without looking at each again. Works on as the run grows.
class SeriesSummary {
public:
    static constexpr std::size_t kBlock = 64; ///< points of the run; divides a chunk's

    struct Block {
        double first; ///< finite value; not a number where there is none
        double last;
        double low;
        double high;
        double leastPositive; ///< infinite where there is none
    };

    SeriesSummary(Quantity quantity, std::size_t coordinate);

    /// Takes what is new of the run; begins anew if `trajectory` is not the one of the last call,
    /// grown.
    void follow(const descent::Trajectory& trajectory);

    const std::vector<Block>& blocks() const { return m_levels.front(); }

    /// A level is the run in blocks of so many points each, the last of which may have fewer.
    struct Level {
        const std::vector<Block>& blocks;
        std::size_t points;
    };

    /// Returns the coarsest level whose blocks have `most` points at most, or blocks().
    Level level(double most) const;

    struct Extent {
        double low;
        double high;
    };

    /// Of the finite values, of those above 0 only if `positive`.
    std::optional<Extent> extent(bool positive) const;

private:
    Block summary(const descent::Chunk& chunk, std::size_t begin, std::size_t end) const;

    Quantity m_quantity;
    std::size_t m_coordinate;
    void take(const Block& block);

    /// The first level is blocks(); in each other a block is kFan of the one before.
    static constexpr std::size_t kFan = 8;

    std::vector<std::vector<Block>> m_levels{1};
    Block m_all; ///< all blocks in one, so that the extent costs the same however many there are
    std::shared_ptr<const descent::Chunk> m_first; ///< of the run that is followed
    std::uint64_t m_taken = 0;                     ///< points
};

} // namespace thetascope::ui::plot
