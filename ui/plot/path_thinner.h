// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "ui/plot/series_summary.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace thetascope::ui::plot {

/// A PathThinner selects the points of a run that a picture can show: it omits points on the same
/// pixel as the last selected one, points whose line from there is drawn already, and points
/// outside of the picture whose lines do not cross it. Few points remain of long runs, which come
/// to rest or bounce to and fro. It continues as the run grows, and does not look at each point of
/// a long run when the scale changes.
class PathThinner {
public:
    /// A Point is a selected point of the run.
    struct Point {
        std::uint64_t t; ///< The step of the point.
        QPointF pixel;   ///< The position of the point in the picture.
    };

    /// A Projection returns the position in the picture of a point with θ, or x, across, and with L
    /// or y up. A greater value must not be on the other side of a lesser one.
    using Projection = std::function<QPointF(double across, double up)>;

    /// About this many points are selected at most. When there are more, the selection becomes
    /// coarser.
    static constexpr std::size_t kMost = 8'000;

    /// Adds the new points of a run. It begins again if `trajectory` is not a continuation of the
    /// one in the last call. Of points that are not kept any more it takes the digests.
    void follow(const descent::Trajectory& trajectory, const Projection& project);
    /// Discards all points, since the scale of the picture has changed. `visible`: the rectangle of
    /// the picture in which a point or a line may be seen; if it is absent, all are.
    void reset(std::optional<QRectF> visible = std::nullopt);

    /// Returns the points selected so far, in ascending order of their steps.
    const std::vector<Point>& points() const { return m_points; }

    /// Returns the number of selected points whose step is at most `t`.
    std::size_t countUpTo(std::uint64_t t) const;

    /// Returns at how many points follow() has looked one by one since the last reset.
    std::uint64_t looked() const { return m_looked; }

private:
    static constexpr double kFinest = 0.5; ///< The size in pixels of the cells at first.

    /// Consecutive points of the run: a block of m_across and m_up.
    struct Block {
        std::uint64_t begin;
        std::uint64_t size;
        SeriesSummary::Block across;
        SeriesSummary::Block up;
    };

    /// What was known when a block began.
    struct Before {
        std::uint64_t begin = 0;
        std::uint64_t low = 0; ///< The cells that bound the block.
        std::uint64_t high = 0;
        std::size_t points = 0; ///< The number of points selected until then.
    };

    QPointF placeOf(const descent::Chunk& chunk, std::size_t i, const Projection& project) const;
    void takePast(const Projection& project);
    void summarize(const descent::Trajectory& trajectory);
    std::uint64_t takeBlock(std::uint64_t end, const Projection& project);
    std::optional<Block> blockAt(std::uint64_t begin, std::size_t level, std::uint64_t end) const;
    bool takeWhole(const Block& block, std::size_t level, const Projection& project);
    void take(const Point& point);
    void select(const Point& point);
    void coarsen();
    std::uint64_t cell(QPointF pixel) const;
    int sides(QPointF pixel) const;

    std::optional<QRectF> m_visible;
    descent::Trajectory m_run;
    std::vector<SeriesSummary> m_summaries; ///< Across and up.
    std::vector<Point> m_points;
    std::optional<Point> m_pending; ///< The last of the points outside that are not selected.
    int m_sides = 0;                ///< The sides on which all points since the last selected are.
    std::unordered_set<std::uint64_t> m_lines; ///< Identifies a line by its two pixels.
    std::vector<Before> m_before;              ///< For each level.
    double m_cell = kFinest;                   ///< The size in pixels of the cells of the grid.
    std::uint64_t m_taken = 0;
    std::uint64_t m_looked = 0;
};

} // namespace thetascope::ui::plot
