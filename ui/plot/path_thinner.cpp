// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/path_thinner.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

/// Returns the cell of a grid of half pixels, with 16 bits in each direction; all positions far
/// outside the picture share a cell.
std::uint32_t cell(QPointF pixel) {
    const auto part = [](double value) {
        return static_cast<std::uint32_t>(std::clamp(value * 2 + 16'384, 0.0, 65'535.0));
    };
    return part(pixel.x()) << 16 | part(pixel.y());
}

} // namespace

void PathThinner::reset() {
    m_points.clear();
    m_lines.clear();
    m_run = descent::Trajectory();
}

void PathThinner::follow(const descent::Trajectory& trajectory, const Projection& project) {
    if (!trajectory.continues(m_run) || m_run.points() < trajectory.wholeFrom())
        beginAgain(trajectory, project);
    if (m_run.points() == trajectory.points())
        return;
    // All chunks but the last are full, so that none is ever taken in parts.
    const auto& chunks = trajectory.chunks();
    const std::uint64_t from = trajectory.wholeFrom();
    const std::uint64_t taken = std::max<std::uint64_t>(m_run.points(), from);
    for (std::size_t k = (taken - from) / descent::Chunk::kPoints; k < chunks.size(); ++k) {
        const descent::Chunk& chunk = *chunks[k];
        for (std::size_t i = 0; i < chunk.size; ++i)
            take(from + k * descent::Chunk::kPoints + i, project(chunk, i));
    }
    m_run = trajectory;
}

void PathThinner::beginAgain(const descent::Trajectory& trajectory, const Projection& project) {
    reset();
    if (!trajectory.past())
        return;
    const descent::Chunk& first = *trajectory.chunkWith(0);
    for (std::size_t i = 0; i < first.size; ++i)
        take(i, project(first, i));
    for (const std::shared_ptr<const descent::Digest>& digest : trajectory.past()->digests()) {
        for (std::size_t i = 0; i < digest->points.size; ++i) {
            if (digest->steps[i] >= first.size)
                take(digest->steps[i], project(digest->points, i));
        }
    }
}

void PathThinner::take(std::uint64_t t, QPointF pixel) {
    if (!std::isfinite(pixel.x()) || !std::isfinite(pixel.y()) || m_points.size() == kMost)
        return;
    const std::uint32_t here = cell(pixel);
    if (!m_points.empty()) {
        const std::uint32_t before = cell(m_points.back().pixel);
        if (before == here || !m_lines.insert(std::uint64_t{before} << 32 | here).second)
            return;
    }
    m_points.push_back({t, pixel});
}

std::size_t PathThinner::countUpTo(std::uint64_t t) const {
    const auto end =
        std::upper_bound(m_points.begin(), m_points.end(), t,
                         [](std::uint64_t step, const Point& point) { return step < point.t; });
    return static_cast<std::size_t>(end - m_points.begin());
}

} // namespace thetascope::ui::plot
