// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/trajectory.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace thetascope::descent {

/// A RunBatch is some consecutive points of one run: θ, L, slope, rate and step of point i are in
/// the rows' entry `lane` + i · `stride`.
template <std::size_t kDimension>
struct RunBatch {
    LaneRows<kDimension> rows;
    std::size_t lane;
    std::size_t stride;
    std::size_t points;
};

/// A Recorder writes the points of one run into the columns of the chunk under way.
class Recorder {
public:
    /// Points are recorded in batches of so many, but for a run's last; chunks are whole batches.
    static constexpr std::size_t kBatch = 32;
    static_assert(Chunk::kPoints % kBatch == 0);

    explicit Recorder(std::size_t dimension);

    bool isFull() const { return m_size == Chunk::kPoints; }

    /// Returns whether the next point begins a chunk that has the state of the optimizer's rules.
    bool wantsState() const { return m_size == 0 && m_begun % Chunk::kStateInterval == 0; }

    /// Records the state of the optimizer's rules at the next point.
    void writeState(std::vector<double> state) { m_chunk->state = std::move(state); }

    /// Says before a batch that `points` more are expected at most. Makes room for a chunk of them.
    void expect(std::uint64_t points);

    template <std::size_t kDimension>
    void write(const RunBatch<kDimension>& batch) {
        const auto append = [&](std::vector<double>& column, const double* row) {
            double* const to = column.data() + m_size;
            const double* const from = row + batch.lane;
            if (batch.stride == 1) {
                std::copy_n(from, batch.points, to);
                return;
            }
            for (std::size_t i = 0; i < batch.points; ++i)
                to[i] = from[i * batch.stride];
        };
        const LaneRows<kDimension>& rows = batch.rows;
        for (std::size_t c = 0; c < kDimension; ++c) {
            append(m_chunk->theta[c], rows.at[c].theta);
            append(m_chunk->slope[c], rows.at[c].slope);
            append(m_chunk->rate[c], rows.at[c].rate);
            append(m_chunk->sigma[c], rows.at[c].sigma);
        }
        append(m_chunk->loss, rows.loss);
        m_size += batch.points;
    }

    /// Keeps a full chunk, which may have points beyond the run's end; a new one begins. Returns
    /// the chunk that was kept before, if there is one.
    std::shared_ptr<const Chunk> keep();

    /// Ends the run with point number `last`, which has been written but not handed out.
    void end(std::uint64_t last);

    /// Returns the next chunk that has not been handed out, or null if there is none. The last one
    /// may not be full.
    std::shared_ptr<const Chunk> handOut();

private:
    std::shared_ptr<Chunk> begun();
    void shorten(Chunk& chunk, std::size_t size) const;

    std::size_t m_dimension;
    std::uint64_t m_before = 0; ///< points handed out
    std::size_t m_begun = 0;    ///< chunks before the one under way
    std::shared_ptr<Chunk> m_kept;
    std::size_t m_size = 0; ///< points written; the columns have room for more
    std::shared_ptr<Chunk> m_chunk;
};

} // namespace thetascope::descent
