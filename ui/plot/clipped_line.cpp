// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/clipped_line.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace thetascope::ui::plot {

namespace {

/// The part of a segment that is inside a rectangle, from 0 at its beginning to 1 at its end.
struct Share {
    double from = 0;
    double to = 1;
};

/// Narrows a share to where `start + t · change` is between two bounds. Returns whether some of it
/// remains (Liang and Barsky).
bool narrow(Share& share, double start, double change, double low, double high) {
    if (change == 0)
        return low <= start && start <= high;
    double enter = (low - start) / change;
    double leave = (high - start) / change;
    if (enter > leave)
        std::swap(enter, leave);
    share.from = std::max(share.from, enter);
    share.to = std::min(share.to, leave);
    return share.from <= share.to;
}

std::optional<Share> inside(const QPointF& a, const QPointF& b, const QRectF& box) {
    Share share;
    if (narrow(share, a.x(), b.x() - a.x(), box.left(), box.right()) &&
        narrow(share, a.y(), b.y() - a.y(), box.top(), box.bottom()))
        return share;
    return std::nullopt;
}

} // namespace

QVector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& to) {
    QVector<QPolygonF> parts;
    QPolygonF part;
    const auto finish = [&] {
        if (!part.isEmpty())
            parts << std::exchange(part, {});
    };
    if (!line.isEmpty() && to.contains(line.first()))
        part << line.first();
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF& a = line[i - 1];
        const QPointF& b = line[i];
        const std::optional<Share> share = inside(a, b, to);
        if (!share) {
            finish();
            continue;
        }
        if (part.isEmpty())
            part << a + share->from * (b - a);
        // The end of a segment is kept to the bit.
        part << (share->to < 1 ? a + share->to * (b - a) : b);
        if (share->to < 1)
            finish();
    }
    finish();
    return parts;
}

} // namespace thetascope::ui::plot
