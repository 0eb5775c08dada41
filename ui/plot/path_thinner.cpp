// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/path_thinner.h"

#include "ui/theme/whole.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::plot {

namespace {

/// At so many points it looks one by one; then, at the ends of blocks.
constexpr std::uint64_t kMostLooked = 60'000;
constexpr std::size_t kFan = SeriesSummary::kFan;

double theta(const descent::Chunk& chunk, std::size_t i, std::size_t coordinate) {
    return chunk.theta[coordinate][i];
}

double loss(const descent::Chunk& chunk, std::size_t i, std::size_t /*coordinate*/) {
    return chunk.loss[i];
}

bool isEmpty(const SeriesSummary::Block& block) {
    return block.low > block.high;
}

} // namespace

void PathThinner::reset(std::optional<QRectF> visible) {
    m_visible = visible;
    m_points.clear();
    m_pending.reset();
    m_sides = 0;
    m_lines.clear();
    m_before.clear();
    m_cell = kFinest;
    m_taken = 0;
    m_looked = 0;
}

void PathThinner::follow(const descent::Trajectory& trajectory, const Projection& project) {
    const bool isSame = trajectory.continues(m_run);
    if (!isSame)
        reset(m_visible);
    if (!isSame || m_summaries.empty())
        summarize(trajectory);
    m_run = trajectory;
    for (SeriesSummary& summary : m_summaries)
        summary.follow(trajectory);
    if (m_taken < trajectory.wholeFrom())
        takePast(project);
    while (m_taken < trajectory.points())
        m_taken = takeBlock(trajectory.points(), project);
}

/// Returns where point `i` of a chunk is in the picture.
QPointF PathThinner::placeOf(const descent::Chunk& chunk, std::size_t i,
                             const Projection& project) const {
    return project(chunk.theta[0][i], m_run.dimension() == 2 ? chunk.theta[1][i] : chunk.loss[i]);
}

/// Takes the points that are not kept from the run's first chunk and the digests.
void PathThinner::takePast(const Projection& project) {
    const auto takeFrom = [&](const descent::Chunk& points, std::size_t i, std::uint64_t t) {
        if (t < m_taken)
            return;
        m_taken = t + 1;
        take({t, placeOf(points, i, project)});
    };
    const descent::Chunk& first = *m_run.chunkWith(0);
    for (std::size_t i = 0; i < first.size; ++i)
        takeFrom(first, i, i);
    for (const std::shared_ptr<const descent::Digest>& digest : m_run.past()->digests()) {
        for (std::size_t i = 0; i < digest->points.size; ++i)
            takeFrom(digest->points, i, digest->steps[i]);
    }
    m_taken = m_run.wholeFrom();
}

void PathThinner::summarize(const descent::Trajectory& trajectory) {
    m_cell = kFinest;
    m_summaries.clear();
    m_summaries.emplace_back(theta, 0);
    if (trajectory.dimension() == 2)
        m_summaries.emplace_back(theta, 1);
    else
        m_summaries.emplace_back(loss, 0);
}

/// Takes the largest block at the first point that has not been taken, or else this point.
/// Returns the next point.
std::uint64_t PathThinner::takeBlock(std::uint64_t end, const Projection& project) {
    std::size_t level = 0;
    while (blockAt(m_taken, level + 1, end))
        ++level;
    for (auto block = blockAt(m_taken, level, end); block;
         block = level > 0 ? blockAt(m_taken, --level, end) : std::nullopt) {
        if (takeWhole(*block, level, project))
            return block->begin + block->size;
    }
    const std::size_t size = m_summaries[0].finest().points;
    const std::uint64_t next = std::min((m_taken / size + 1) * size, end);
    for (std::uint64_t t = m_taken; t < next; ++t, ++m_looked) {
        const std::shared_ptr<const descent::Chunk> chunk = m_run.chunkWith(t);
        const std::size_t i = t % descent::Chunk::kPoints;
        take({t, placeOf(*chunk, i, project)});
    }
    return next;
}

/// Returns the block of a level that begins at a point, if there is one and it is complete.
std::optional<PathThinner::Block> PathThinner::blockAt(std::uint64_t begin, std::size_t level,
                                                       std::uint64_t end) const {
    std::uint64_t size = m_summaries[0].finest().points;
    for (std::size_t k = 0; k < level; ++k)
        size *= kFan;
    if (begin % size != 0 || begin + size > end)
        return std::nullopt;
    const SeriesSummary::Level across = m_summaries[0].level(static_cast<double>(size));
    const SeriesSummary::Level up = m_summaries[1].level(static_cast<double>(size));
    if (across.points != size)
        return std::nullopt;
    return Block{begin, size, across.blocks[begin / size], up.blocks[begin / size]};
}

/// Takes a block without a look at each of its points, if the picture is the same. Returns whether
/// it did.
bool PathThinner::takeWhole(const Block& block, std::size_t level, const Projection& project) {
    if (isEmpty(block.across) || isEmpty(block.up))
        return true;
    const QPointF low = project(block.across.low, block.up.low);
    const QPointF high = project(block.across.high, block.up.high);
    if (m_before.size() <= level)
        m_before.resize(level + 1);
    const Before now{block.begin, cell(low), cell(high), m_points.size()};
    const Before before = std::exchange(m_before[level], now);
    // It stays in the pixels of the one before, which brought nothing new.
    const bool isRepeated = before.begin + block.size == now.begin && before.low == now.low &&
                            before.high == now.high && before.points == now.points && now.begin > 0;
    if (isRepeated)
        return true;
    const bool isDot = now.low == now.high;
    const bool isUnseen = (sides(low) & sides(high)) != 0;
    if (!isDot && !isUnseen && m_looked < kMostLooked)
        return false;
    take({block.begin, project(block.across.first, block.up.first)});
    if (!isDot)
        take({block.begin + block.size - 1, project(block.across.last, block.up.last)});
    return true;
}

void PathThinner::take(const Point& point) {
    if (!std::isfinite(point.pixel.x()) || !std::isfinite(point.pixel.y()))
        return;
    const int side = sides(point.pixel);
    const auto isUnseen = [&] { return (m_sides & side) != 0; };
    if (!isUnseen() && m_pending) {
        select(*m_pending);
        m_sides = sides(m_pending->pixel);
        m_pending.reset();
    }
    if (isUnseen()) {
        m_pending = point;
        m_sides &= side;
        return;
    }
    select(point);
    m_sides = sides(m_points.back().pixel);
}

void PathThinner::select(const Point& point) {
    const std::uint64_t here = cell(point.pixel);
    if (!m_points.empty()) {
        const std::uint64_t before = cell(m_points.back().pixel);
        if (before == here || !m_lines.insert(before << 32 | here).second)
            return;
    }
    m_points.push_back(point);
    if (m_points.size() > kMost)
        coarsen();
}

/// Selects again among the selected points, with larger cells.
void PathThinner::coarsen() {
    m_cell *= 2;
    m_lines.clear();
    const std::vector<Point> all = std::exchange(m_points, {});
    for (const Point& point : all)
        select(point);
    m_before.clear();
}

/// Returns the cell of a grid, with 16 bits in each direction; all positions far outside the
/// picture share a cell.
std::uint64_t PathThinner::cell(QPointF pixel) const {
    const auto part = [this](double value) {
        return theme::whole<std::uint64_t>(std::clamp(value / m_cell + 16'384, 0.0, 65'535.0));
    };
    return part(pixel.x()) << 16 | part(pixel.y());
}

/// Returns on which sides of the visible rectangle a position is, as bits.
int PathThinner::sides(QPointF pixel) const {
    if (!m_visible)
        return 0;
    return (pixel.x() < m_visible->left() ? 1 : 0) | (pixel.x() > m_visible->right() ? 2 : 0) |
           (pixel.y() < m_visible->top() ? 4 : 0) | (pixel.y() > m_visible->bottom() ? 8 : 0);
}

std::size_t PathThinner::countUpTo(std::uint64_t t) const {
    const auto end =
        std::upper_bound(m_points.begin(), m_points.end(), t,
                         [](std::uint64_t step, const Point& point) { return step < point.t; });
    return static_cast<std::size_t>(end - m_points.begin());
}

} // namespace thetascope::ui::plot
