// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk_list.h"
#include "core/descent/outcome.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <memory>

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
class Trajectory {
public:
    /// Makes an empty trajectory of a loss with so many variables, 1 or 2.
    explicit Trajectory(std::size_t dimension = 1);

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

    /// Returns the points in chunks; each but the last has Chunk::kPoints points.
    const ChunkList& chunks() const { return m_chunks; }

    /// Appends a chunk; those before it must be full.
    void append(std::shared_ptr<const Chunk> chunk);
    /// Sets how the run ended.
    void finish(const End& end);

private:
    std::size_t m_dimension;
    End m_end;
    ChunkList m_chunks;
    std::size_t m_points = 0;
};

} // namespace thetascope::descent
