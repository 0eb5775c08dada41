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
    if (!trajectory.continues(m_run) || m_run.points() < trajectory.wholeFrom())
        beginAgain(trajectory);
    if (m_run.points() == trajectory.points())
        return;
    // All chunks but the last are full, so that none is ever taken in parts.
    const auto& chunks = trajectory.chunks();
    const std::uint64_t from = trajectory.wholeFrom();
    const std::uint64_t taken = std::max<std::uint64_t>(m_run.points(), from);
    for (std::size_t k = (taken - from) / descent::Chunk::kPoints; k < chunks.size(); ++k)
        takeChunk(*chunks[k], from + k * descent::Chunk::kPoints);
    m_run = trajectory;
}

void SeriesSummary::beginAgain(const descent::Trajectory& trajectory) {
    m_levels.assign(1, {});
    m_blockPoints = kBlock;
    m_all = kEmpty;
    m_run = descent::Trajectory();
    if (trajectory.past())
        takeDigests(*trajectory.past());
}

/// Takes the points of all digests, in blocks that have at least one digest each.
void SeriesSummary::takeDigests(const descent::Past& past) {
    m_blockPoints = past.digestChunks() * descent::Chunk::kPoints;
    for (const std::shared_ptr<const descent::Digest>& digest : past.digests())
        take(digest->steps.front(), summary(digest->points, 0, digest->points.size));
}

void SeriesSummary::takeChunk(const descent::Chunk& chunk, std::uint64_t first) {
    for (std::size_t begin = 0; begin < chunk.size; begin += kBlock)
        take(first + begin, summary(chunk, begin, std::min(begin + kBlock, chunk.size)));
    limitBlocks();
}

/// Adds a block of points, the first of which is that of step `t`, to the end of each level.
void SeriesSummary::take(std::uint64_t t, const Block& block) {
    append(m_all, block);
    std::uint64_t index = t / m_blockPoints; // index in the level
    for (std::vector<Block>& blocks : m_levels) {
        if (index == blocks.size())
            blocks.push_back(block);
        else
            append(blocks.back(), block);
        index /= kFan;
    }
    const std::vector<Block>& last = m_levels.back();
    if (last.size() <= kFan)
        return;
    // The last level has one block more than a block of the next level covers.
    Block whole = kEmpty;
    for (std::size_t i = 0; i < kFan; ++i)
        append(whole, last[i]);
    m_levels.push_back({whole, block});
}

/// Drops the finest level if it has too many blocks.
void SeriesSummary::limitBlocks() {
    if (m_levels.front().size() <= kMostBlocks)
        return;
    m_levels.erase(m_levels.begin());
    m_blockPoints *= kFan;
}

SeriesSummary::Level SeriesSummary::level(double most) const {
    std::size_t k = 0;
    std::size_t points = m_blockPoints;
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
    const std::uint64_t block = (t + m_blockPoints - 1) / m_blockPoints * m_blockPoints;
    const std::uint64_t end = std::min<std::uint64_t>(block, m_run.points());
    while (t < end) {
        const std::size_t i = t % descent::Chunk::kPoints;
        const std::size_t count = std::min<std::uint64_t>(end - t, descent::Chunk::kPoints - i);
        append(rest, summary(*m_run.chunkWith(t), i, i + count));
        t += count;
    }
    std::size_t points = m_blockPoints;
    for (const std::vector<Block>& blocks : m_levels) {
        const bool isTop = &blocks == &m_levels.back();
        for (; t < m_run.points() && (isTop || t % (points * kFan) != 0); t += points)
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
