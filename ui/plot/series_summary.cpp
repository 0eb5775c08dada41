// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_summary.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The summary of no values.
constexpr SeriesSummary::Block kEmpty{kNone, kNone, kInfinity, kInfinity, -kInfinity};

/// Appends a block to another.
void append(SeriesSummary::Block& to, const SeriesSummary::Block& next) {
    if (std::isnan(to.first))
        to.first = next.first;
    if (!std::isnan(next.last))
        to.last = next.last;
    if (next.low == to.low)
        to.next = std::min(to.next, next.next);
    else
        to.next = next.low < to.low ? std::min(to.low, next.next) : std::min(to.next, next.low);
    to.low = std::min(to.low, next.low);
    to.high = std::max(to.high, next.high);
}

/// Appends a finite value to a block.
void append(SeriesSummary::Block& to, double value) {
    append(to, {value, value, value, kInfinity, value});
}

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
        if (std::isfinite(value))
            append(block, value);
    }
    return block;
}

void SeriesSummary::follow(const descent::Trajectory& trajectory) {
    static_assert(descent::Chunk::kPoints % kBlock == 0);
    const auto& chunks = trajectory.chunks();
    const bool isSameRun = !chunks.empty() && !m_run.chunks().empty() &&
                           chunks.front() == m_run.chunks().front() &&
                           trajectory.points() >= m_taken;
    if (!isSameRun) {
        m_levels.assign(1, {});
        m_all = kEmpty;
        m_taken = 0;
    }
    m_run = trajectory;
    if (m_taken == trajectory.points())
        return;
    // All chunks but the last are full, so that no block is ever changed again.
    for (std::size_t k = m_taken / descent::Chunk::kPoints; k < chunks.size(); ++k) {
        const descent::Chunk& chunk = *chunks[k];
        for (std::size_t begin = 0; begin < chunk.size; begin += kBlock) {
            take(summary(chunk, begin, std::min(begin + kBlock, chunk.size)));
        }
        m_taken = k * descent::Chunk::kPoints + chunk.size;
    }
}

void SeriesSummary::take(const Block& block) {
    append(m_all, block);
    std::size_t index = m_levels.front().size(); // index in the level
    for (std::vector<Block>& blocks : m_levels) {
        if (index == blocks.size())
            blocks.push_back(block);
        else
            append(blocks.back(), block);
        index /= kFan;
    }
    if (index == 0)
        return;
    // The last level has one block more than a block of the next level covers.
    const std::vector<Block>& last = m_levels.back();
    Block whole = kEmpty;
    for (std::size_t i = 0; i < kFan; ++i)
        append(whole, last[i]);
    m_levels.push_back({whole, block});
}

SeriesSummary::Level SeriesSummary::level(double most) const {
    std::size_t k = 0;
    std::size_t points = kBlock;
    while (k + 1 < m_levels.size() && static_cast<double>(points * kFan) <= most) {
        ++k;
        points *= kFan;
    }
    return {m_levels[k], points};
}

std::optional<SeriesSummary::Extent> SeriesSummary::extent() const {
    if (m_all.low > m_all.high)
        return std::nullopt;
    return Extent{m_all.low, m_all.high};
}

std::optional<SeriesSummary::Extent> SeriesSummary::extentFrom(std::uint64_t t) const {
    Block rest = kEmpty;
    // The points up to the next block are few, and so are the blocks up to the next larger one.
    for (; t < m_taken && t % kBlock != 0; ++t) {
        const descent::Chunk& chunk = *m_run.chunks()[t / descent::Chunk::kPoints];
        const double value = m_quantity(chunk, t % descent::Chunk::kPoints, m_coordinate);
        if (std::isfinite(value))
            append(rest, value);
    }
    std::size_t points = kBlock;
    for (const std::vector<Block>& blocks : m_levels) {
        const bool isTop = &blocks == &m_levels.back();
        for (; t < m_taken && (isTop || t % (points * kFan) != 0); t += points)
            append(rest, blocks[t / points]);
        points *= kFan;
    }
    if (rest.low > rest.high)
        return std::nullopt;
    return Extent{rest.low, rest.high};
}

std::optional<SeriesSummary::Extent> SeriesSummary::extentAbove(double floor) const {
    const Extent extent{m_all.low > floor ? m_all.low : m_all.next, m_all.high};
    if (extent.low > extent.high)
        return std::nullopt;
    return extent;
}

} // namespace thetascope::ui::plot
