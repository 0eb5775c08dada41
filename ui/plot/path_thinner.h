// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <QPointF>

#include <cstdint>
#include <functional>
#include <unordered_set>
#include <vector>

namespace thetascope::ui::plot {

/// A PathThinner selects the points of a run that a picture can show: it omits points on the same
/// pixel as the last selected one, and points whose line from there is drawn already. Few points
/// remain of long runs, which come to rest or bounce to and fro. It continues as the run grows.
class PathThinner {
public:
    /// A Point is a selected point of the run.
    struct Point {
        std::uint64_t t; ///< The step of the point.
        QPointF pixel;   ///< The position of the point in the picture.
    };

    /// A Projection returns the position in the picture of point `i` of a chunk.
    using Projection = std::function<QPointF(const descent::Chunk& chunk, std::size_t i)>;

    /// At most this many points are selected; the rest of the run is omitted.
    static constexpr std::size_t kMost = 20'000;

    /// Adds the new points of a run. It begins again if `trajectory` is not a continuation of the
    /// one in the last call, or if points have been moved to the past since; of those it takes the
    /// digests.
    void follow(const descent::Trajectory& trajectory, const Projection& project);
    /// Discards all points, since the scale of the picture has changed.
    void reset();

    /// Returns the points selected so far, in ascending order of their steps.
    const std::vector<Point>& points() const { return m_points; }

    /// Returns the number of selected points whose step is at most `t`.
    std::size_t countUpTo(std::uint64_t t) const;

private:
    void beginAgain(const descent::Trajectory& trajectory, const Projection& project);
    void take(std::uint64_t t, QPointF pixel);

    std::vector<Point> m_points;
    std::unordered_set<std::uint64_t> m_lines; ///< Identifies a line by its two pixels.
    descent::Trajectory m_run;                 ///< The run that is followed.
};

} // namespace thetascope::ui::plot
