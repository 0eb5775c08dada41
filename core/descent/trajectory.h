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

/// A row of a trajectory.
struct Step {
    std::uint64_t t = 0;
    Point theta{};   ///< θ⁽ᵗ⁾
    double loss = 0; ///< L(θ⁽ᵗ⁾)
    Point slope{};   ///< g⁽ᵗ⁾
    Point rate{};    ///< α⁽ᵗ⁾; not a number at the last point, from which no step was made
    Point sigma{};   ///< σ⁽ᵗ⁾; likewise
};

/// One run: columns t, θ, L, dL/dθ, α⁽ᵗ⁾, σ⁽ᵗ⁾, and how it ended. θ⁽⁰⁾ is the start; with n updates
/// made there are n + 1 points. A copy costs the same however long the run is: points are shared
/// and immutable (ChunkList).
class Trajectory {
public:
    explicit Trajectory(std::size_t dimension = 1);

    std::size_t dimension() const;
    std::size_t points() const;  ///< n + 1; 0 before anything has arrived
    std::uint64_t steps() const; ///< n: updates made
    Outcome outcome() const;

    Step at(std::uint64_t t) const; ///< t < points()
    double theta(std::uint64_t t, std::size_t coordinate = 0) const;
    double loss(std::uint64_t t) const;
    double slope(std::uint64_t t, std::size_t coordinate = 0) const;
    double rate(std::uint64_t t, std::size_t coordinate = 0) const;
    double sigma(std::uint64_t t, std::size_t coordinate = 0) const;

    /// For those who walk over all points: every chunk but the last has Chunk::kPoints points.
    const ChunkList& chunks() const { return m_chunks; }

    void append(std::shared_ptr<const Chunk> chunk);
    void finish(Outcome outcome);

private:
    std::size_t m_dimension;
    Outcome m_outcome = Outcome::Running;
    ChunkList m_chunks;
    std::size_t m_points = 0;
};

} // namespace thetascope::descent
