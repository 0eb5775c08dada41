// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_summary.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Of no values.
constexpr SeriesSummary::Block kEmpty{kNone, kNone, kInfinity, -kInfinity, kInfinity};

} // namespace

SeriesSummary::SeriesSummary(Quantity quantity, std::size_t coordinate)
    : m_quantity(quantity)
    , m_coordinate(coordinate)
    , m_all(kEmpty) {}

SeriesSummary::Block SeriesSummary::summary(const descent::Chunk& chunk, std::size_t begin,
                                            std::size_t end) const {
    Block block = kEmpty;
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
        m_all = kEmpty;
        m_taken = 0;
    }
    m_first = chunks.empty() ? nullptr : chunks.front();
    // All chunks but the last are full, so that no block is ever taken up again.
    for (std::size_t k = m_taken / descent::Chunk::kPoints; k < chunks.size(); ++k) {
        const descent::Chunk& chunk = *chunks[k];
        for (std::size_t begin = 0; begin < chunk.size; begin += kBlock) {
            const Block block = summary(chunk, begin, std::min(begin + kBlock, chunk.size));
            m_blocks.push_back(block);
            m_all.low = std::min(m_all.low, block.low);
            m_all.high = std::max(m_all.high, block.high);
            m_all.leastPositive = std::min(m_all.leastPositive, block.leastPositive);
        }
        m_taken = k * descent::Chunk::kPoints + chunk.size;
    }
}

std::optional<SeriesSummary::Extent> SeriesSummary::extent(bool positive) const {
    const Extent extent{positive ? m_all.leastPositive : m_all.low, m_all.high};
    if (extent.low > extent.high)
        return std::nullopt;
    return extent;
}

} // namespace thetascope::ui::plot
