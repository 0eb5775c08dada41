// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk_list.h"
#include "core/descent/origin.h"
#include "core/descent/outcome.h"
#include "core/descent/past.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace thetascope::descent {

using loss::Point;

/// A Step is a row of a trajectory.
struct Step {
    std::uint64_t t = 0; ///< The number of the step, from 0.
    Point theta{};       ///< θ⁽ᵗ⁾.
    double loss = 0;     ///< L(θ⁽ᵗ⁾).
    Point slope{};       ///< g⁽ᵗ⁾.
    Point rate{};        ///< α⁽ᵗ⁾; NaN at the last point, from which no step was made.
    Point sigma{};       ///< σ⁽ᵗ⁾; NaN at the last point, from which no step was made.
};

/// A Trajectory is one run: columns t, θ, L, dL/dθ, α⁽ᵗ⁾, σ⁽ᵗ⁾, and how it ended. θ⁽⁰⁾ is the
/// start; after n updates there are n + 1 points. A copy costs the same however long the run is,
/// since the points are shared and immutable (ChunkList).
///
/// A trajectory that knows its origin keeps only its newest points. Each of the others can be read
/// all the same: it is computed again, which takes up to a millisecond for the first of many
/// neighbours. What reads all points should therefore take the older ones from past().
class Trajectory {
public:
    /// Of a long run, at least so many chunks are kept.
    static constexpr std::size_t kWhole = 256;

    /// Makes an empty trajectory of a loss with so many variables, 1 or 2, of which all points will
    /// be kept.
    explicit Trajectory(std::size_t dimension = 1);
    /// Makes an empty trajectory of which the newest points will be kept.
    explicit Trajectory(std::shared_ptr<const Origin> origin);

    /// Returns the number of variables, 1 or 2.
    std::size_t dimension() const;
    /// Returns n + 1, or 0 before anything has arrived.
    std::size_t points() const;
    /// Returns n, the number of updates made.
    std::uint64_t steps() const;
    /// Returns how the run ended, or that it has not.
    const End& end() const;

    /// Returns the outcome of end().
    Outcome outcome() const { return m_end.outcome; }

    /// Returns a row; t must be less than points(). The others return one number of it.
    Step at(std::uint64_t t) const;
    double theta(std::uint64_t t, std::size_t coordinate = 0) const;
    double loss(std::uint64_t t) const;
    double slope(std::uint64_t t, std::size_t coordinate = 0) const;
    double rate(std::uint64_t t, std::size_t coordinate = 0) const;
    double sigma(std::uint64_t t, std::size_t coordinate = 0) const;

    /// Returns the points from step wholeFrom() on in chunks; each but the last has Chunk::kPoints
    /// points.
    const ChunkList& chunks() const { return m_chunks; }

    /// Returns the step from which on all points are kept, a multiple of Chunk::kPoints.
    std::uint64_t wholeFrom() const;

    /// Returns the part before wholeFrom(), or null if there is none.
    const Past* past() const { return m_past.get(); }

    /// Returns the chunk that has the point of step `t`, which must be less than points(). The
    /// point is at index t % Chunk::kPoints.
    std::shared_ptr<const Chunk> chunkWith(std::uint64_t t) const;

    /// A Checkpoint is a step before which the state of the optimizer's rules is known.
    struct Checkpoint {
        std::uint64_t t = 0;           ///< The number of the step.
        std::span<const double> state; ///< As stateOf() returns it.
    };

    /// Returns the last checkpoint before or at a step of a run that descend() has made. The state
    /// is valid as long as the trajectory is and nothing is appended to it.
    Checkpoint checkpointBefore(std::uint64_t t) const;

    /// Returns whether this is a later state of the same run as another trajectory, or the same.
    /// Neither is if it is empty.
    bool continues(const Trajectory& earlier) const;

    /// Appends a chunk; those before it must be full.
    void append(std::shared_ptr<const Chunk> chunk);
    /// Sets how the run ended.
    void finish(const End& end);

private:
    /// So many chunks are moved to the past at once.
    static constexpr std::size_t kMoved = 2 * Past::kGroup;

    void moveToPast();
    template <class Read>
    double value(std::uint64_t t, const Read& read) const;

    std::size_t m_dimension;
    End m_end;
    std::shared_ptr<const Origin> m_origin; ///< Null if all points are kept.
    std::shared_ptr<const Past> m_past;
    std::shared_ptr<const Chunk> m_first; ///< The first chunk of the run, which identifies it.
    ChunkList m_chunks;
    std::size_t m_points = 0;
};

} // namespace thetascope::descent
