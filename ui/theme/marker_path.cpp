// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/marker_path.h"

#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace thetascope::ui::theme {

namespace {

/// Returns corners at equal angles around the centre, the first one at the top if `turn` is 0; a
/// star if `inner` < 1.
QPainterPath polygon(QPointF centre, int corners, double radius, double turn = 0,
                     double inner = 1) {
    const int points = inner < 1 ? 2 * corners : corners;
    QPolygonF outline;
    for (int i = 0; i < points; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / points;
        const double reach = radius * (inner < 1 && i % 2 == 1 ? inner : 1);
        outline << centre + QPointF(reach * std::sin(angle), -reach * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
}

QPainterPath plus(QPointF centre, double size) {
    QPainterPath path;
    const double bar = size * 0.32;
    path.addRect(QRectF(centre.x() - bar / 2, centre.y() - size / 2, bar, size));
    path.addRect(QRectF(centre.x() - size / 2, centre.y() - bar / 2, size, bar));
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

QPainterPath markerPath(Marker marker, QPointF centre, double size) {
    const double radius = size / 2;
    switch (marker) {
    case Marker::Disc: {
        QPainterPath path;
        path.addEllipse(centre, radius, radius);
        return path;
    }
    case Marker::Square:
        return polygon(centre, 4, radius * 1.25, std::numbers::pi / 4);
    case Marker::Diamond:
        return polygon(centre, 4, radius * 1.2);
    case Marker::TriangleUp:
        return polygon(centre + QPointF(0, radius * 0.2), 3, radius * 1.25);
    case Marker::TriangleDown:
        return polygon(centre - QPointF(0, radius * 0.2), 3, radius * 1.25, std::numbers::pi);
    case Marker::Cross: {
        const QTransform turned = QTransform().translate(centre.x(), centre.y()).rotate(45);
        return turned.map(plus({0, 0}, size * 1.1));
    }
    case Marker::Plus:
        return plus(centre, size * 1.1);
    case Marker::Star:
        return polygon(centre, 5, radius * 1.3, 0, 0.45);
    case Marker::Pentagon:
        return polygon(centre, 5, radius * 1.15);
    }
    return {};
}

} // namespace thetascope::ui::theme
