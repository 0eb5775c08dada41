// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve_item.h"

#include "ui/plot/column_line.h"
#include "ui/theme/number_format.h"

#include <algorithm>
#include <vector>

namespace thetascope::ui::plot {

namespace {

// These lengths below a minimum are in units of the style.
constexpr double kLineFrom = 4;
constexpr double kLineTo = 10;

/// Digits have no descenders, so less room is needed below them.
double numberHeight(const QFontMetricsF& metrics) {
    return metrics.ascent() + 0.5 * metrics.descent();
}

/// Returns whether a piece of the curve, which is about a pixel wide, passes through a box.
bool passes(const QPointF& a, const QPointF& b, const QRectF& box) {
    return b.x() >= box.left() && a.x() <= box.right() && std::max(a.y(), b.y()) >= box.top() &&
           std::min(a.y(), b.y()) <= box.bottom();
}

bool isCrossed(const QRectF& box, const QVector<QPolygonF>& lines) {
    return std::ranges::any_of(lines, [&](const QPolygonF& line) {
        return std::ranges::adjacent_find(line, [&](const QPointF& a, const QPointF& b) {
                   return passes(a, b, box);
               }) != line.end();
    });
}

} // namespace

double CurveItem::numberRoom(const PlotStyle& style) {
    const QFontMetricsF metrics(style.font);
    return (kLineTo + 1) * style.unit + numberHeight(metrics);
}

void CurveItem::draw(QCPPainter* painter) {
    if (!m_scene || m_scene->isPlane())
        return;
    const QCPRange shown = across()->range();
    const auto points = static_cast<std::size_t>(std::max(area().width() / 2, 100));
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen(style().theme.ink, 1.5));
    ColumnLine columns;
    for (const loss::CurveSegment& segment : m_scene->curve({shown.lower, shown.upper}, points)) {
        for (std::size_t i = 0; i < segment.theta.size(); ++i)
            columns.add(pixel(segment.theta[i], segment.loss[i]));
        columns.breakLine();
    }
    const QVector<QPolygonF> lines = columns.finish();
    for (const QPolygonF& line : lines)
        painter->drawPolyline(line);
    drawMinima(*painter, lines);
}

/// Draws a short vertical line below each minimum, and its θ if there is room. `lines`: the curve
/// in pixels.
void CurveItem::drawMinima(QCPPainter& painter, const QVector<QPolygonF>& lines) const {
    painter.setFont(style().font);
    const QFontMetricsF metrics(style().font);
    std::vector<QRectF> taken; // occupied by numbers
    const auto isFree = [&](const QRectF& box) {
        const double gap = 8 * unit();
        const QRectF around = box.adjusted(-gap, 0, gap, 0);
        return std::ranges::none_of(
                   taken, [&](const QRectF& other) { return around.intersects(other); }) &&
               std::ranges::none_of(m_scene->minima(), [&](const loss::Minimum& other) {
                   return box.contains(pixel(other.theta, other.loss));
               });
    };
    for (const loss::Minimum& minimum : m_scene->minima()) {
        const QPointF bottom = pixel(minimum.theta, minimum.loss);
        if (!QRectF(area()).contains(bottom))
            continue;
        const QPointF from = bottom + QPointF(0, kLineFrom * unit());
        QPointF to = bottom + QPointF(0, kLineTo * unit());
        const QString text = theme::formatNumber(minimum.theta, 4);
        const double width = metrics.horizontalAdvance(text);
        const double left =
            std::clamp(bottom.x() - width / 2, double(area().left()), area().right() - width);
        // The number is closer to the curve if there is little room below.
        const double top = std::min(to.y() + unit(), area().bottom() - numberHeight(metrics));
        const QRectF box(left, top, width, metrics.ascent() + metrics.descent());
        painter.setPen(pen(style().theme.fadedInk, 1));
        const bool isNumbered = m_isNumbered && top >= from.y() && isFree(box) &&
                                !isCrossed(box.adjusted(0, -2 * unit(), 0, 0), lines);
        if (isNumbered) {
            painter.drawText(QPointF(left, top + metrics.ascent()), text);
            to.setY(std::min(to.y(), top - unit()));
            taken.push_back(box);
        }
        if (to.y() > from.y())
            painter.drawLine(from, to);
    }
}

} // namespace thetascope::ui::plot
