// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_summary.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

SeriesSummary::Block SeriesSummary::summary(const descent::Chunk& chunk, std::size_t begin,
                                            std::size_t end) const {
    Block block{kNone, kNone, kInfinity, -kInfinity, kInfinity};
    for (std::size_t i = begin; i < end; ++i) {
        const double value = m_quantity(chunk, i, m_coordinate);
        if (!std::isfinite(value))
            continue;
        if (std::isnan(block.first))
            block.first = value;
        block.last = value;
        block.low = std::min(block.low, value);
        block.high = std::max(block.high, value);
        if (value > 0)
            block.leastPositive = std::min(block.leastPositive, value);
    }
    return block;
}

void SeriesSummary::follow(const descent::Trajectory& trajectory) {
    static_assert(descent::Chunk::kPoints % kBlock == 0);
    const auto& chunks = trajectory.chunks();
    if (chunks.empty() || chunks.front() != m_first || trajectory.points() < m_taken) {
        m_blocks.clear();
        m_taken = 0;
    }
    m_first = chunks.empty() ? nullptr : chunks.front();
    // All chunks but the last are full, so that no block is ever taken up again.
    for (std::size_t k = m_taken / descent::Chunk::kPoints; k < chunks.size(); ++k) {
        const descent::Chunk& chunk = *chunks[k];
        m_blocks.resize(k * (descent::Chunk::kPoints / kBlock));
        for (std::size_t begin = 0; begin < chunk.size; begin += kBlock)
            m_blocks.push_back(summary(chunk, begin, std::min(begin + kBlock, chunk.size)));
        m_taken = k * descent::Chunk::kPoints + chunk.size;
    }
}

std::optional<SeriesSummary::Extent> SeriesSummary::extent(bool positive) const {
    Extent extent{kInfinity, -kInfinity};
    for (const Block& block : m_blocks) {
        extent.low = std::min(extent.low, positive ? block.leastPositive : block.low);
        extent.high = std::max(extent.high, block.high);
    }
    if (extent.low > extent.high)
        return std::nullopt;
    return extent;
}

} // namespace thetascope::ui::plot
