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

/// The points of a run that a picture can show: those that do not fall on the pixel of the one kept
/// before, nor repeat a line that is there already. Long runs come to rest, or bounce to and fro,
/// and leave few. Works on as the run grows.
class PathThinner {
public:
    struct Point {
        std::uint64_t t;
        QPointF pixel;
    };

    /// Where a step lies in the picture.
    using Place = std::function<QPointF(const descent::Chunk& chunk, std::size_t i)>;

    /// At most so many points are kept; the rest of a wilder run is left out.
    static constexpr std::size_t kMost = 20'000;

    /// Takes what is new of the run. Begins anew if `trajectory` is not the one of the last call,
    /// grown; or after reset(), which is due when the picture's scale changes.
    void follow(const descent::Trajectory& trajectory, const Place& place);
    void reset();

    const std::vector<Point>& points() const { return m_points; }

    /// Number of points kept with steps up to `t`.
    std::size_t countUpTo(std::uint64_t t) const;

private:
    void take(std::uint64_t t, QPointF pixel);

    std::vector<Point> m_points;
    std::unordered_set<std::uint64_t> m_lines;     ///< from which pixel to which
    std::shared_ptr<const descent::Chunk> m_first; ///< of the run that is followed
    std::uint64_t m_taken = 0;
};

} // namespace thetascope::ui::plot
