// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/simplified_line.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace thetascope::ui::plot {

namespace {

/// Returns the distance of a point from a segment.
double distance(QPointF point, QPointF from, QPointF to) {
    const QPointF way = to - from;
    const double square = QPointF::dotProduct(way, way);
    const double share =
        square > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / square, 0.0, 1.0) : 0.0;
    const QPointF off = point - from - share * way;
    return std::hypot(off.x(), off.y());
}

/// Marks the points between two others that are kept (the Douglas–Peucker algorithm).
void keepBetween(const QPolygonF& line, qsizetype first, qsizetype last, double tolerance,
                 std::vector<bool>& kept) {
    std::vector<std::pair<qsizetype, qsizetype>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double most = tolerance;
        qsizetype furthest = from;
        for (qsizetype i = from + 1; i < to; ++i) {
            const double far = distance(line[i], line[from], line[to]);
            if (far > most) {
                most = far;
                furthest = i;
            }
        }
        if (furthest == from)
            continue;
        kept[static_cast<std::size_t>(furthest)] = true;
        open.emplace_back(from, furthest);
        open.emplace_back(furthest, to);
    }
}

} // namespace

QPolygonF simplifiedRing(const QPolygonF& ring, double tolerance) {
    if (ring.size() < 4)
        return ring;
    // The point that is furthest from the first one is kept, too; so there are two lines.
    qsizetype furthest = 0;
    const auto far = [&](qsizetype i) {
        const QPointF off = ring[i] - ring[0];
        return std::hypot(off.x(), off.y());
    };
    for (qsizetype i = 1; i < ring.size(); ++i) {
        if (far(i) > far(furthest))
            furthest = i;
    }
    QPolygonF closed = ring;
    closed << ring.first();
    std::vector<bool> kept(static_cast<std::size_t>(closed.size()));
    kept[0] = kept[static_cast<std::size_t>(furthest)] = true;
    keepBetween(closed, 0, furthest, tolerance, kept);
    keepBetween(closed, furthest, closed.size() - 1, tolerance, kept);
    QPolygonF simplified;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        if (kept[static_cast<std::size_t>(i)])
            simplified << ring[i];
    }
    return simplified;
}

} // namespace thetascope::ui::plot
