// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_block.h"
#include "core/descent/trajectory.h"

#include <array>
#include <cstddef>
#include <memory>

namespace thetascope::descent {

/// Writes down one run: the columns of the chunk under way. They have room for the points that come
/// next (makeRoom()), so that writing is a plain store.
class Recorder {
public:
    explicit Recorder(std::size_t dimension);

    bool isFull() const { return m_size == Chunk::kPoints; }

    /// Gives the columns exactly this much room; points beyond it are dropped. At most
    /// Chunk::kPoints.
    void makeRoom(std::size_t points);

    /// θ⁽ᵗ⁾, L and g⁽ᵗ⁾ of the block's lane; begins the next point.
    template <std::size_t kDimension>
    void writePoint(LaneBlock<kDimension>& block, std::size_t lane) {
        for (std::size_t c = 0; c < kDimension; ++c) {
            m_theta[c][m_size] = block.theta(c)[lane];
            m_slope[c][m_size] = block.slope(c)[lane];
        }
        m_loss[m_size] = block.loss()[lane];
    }

    /// α⁽ᵗ⁾ and σ⁽ᵗ⁾; ends the point.
    template <std::size_t kDimension>
    void writeStep(LaneBlock<kDimension>& block, std::size_t lane) {
        for (std::size_t c = 0; c < kDimension; ++c) {
            m_rate[c][m_size] = block.rate(c)[lane];
            m_sigma[c][m_size] = block.sigma(c)[lane];
        }
        ++m_size;
    }

    /// Ends the run's last point, from which no step was made.
    void writeEnd();

    /// The chunk, trimmed to its points; a new one begins.
    std::shared_ptr<const Chunk> handOut();

private:
    std::size_t m_dimension;
    std::size_t m_size = 0;
    std::shared_ptr<Chunk> m_chunk;
    // the columns of m_chunk
    std::array<double*, 2> m_theta{};
    double* m_loss = nullptr;
    std::array<double*, 2> m_slope{};
    std::array<double*, 2> m_rate{};
    std::array<double*, 2> m_sigma{};
};

} // namespace thetascope::descent
