// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curve_item.h"

#include "ui/plot/column_line.h"
#include "ui/plot/distinct_minima.h"
#include "ui/plot/minima_labels.h"
#include "ui/plot/strokes.h"
#include "ui/theme/number_format.h"

#include <algorithm>
#include <vector>

namespace thetascope::ui::plot {

namespace {

constexpr double kLeastGap = 5; ///< The room in units of the style that two marks need.

} // namespace

double CurveItem::numberRoom(const PlotStyle& style) {
    const QFontMetricsF metrics(style.font);
    return (MinimaLabels::kLineTo + 1) * style.unit + metrics.ascent() + 0.5 * metrics.descent();
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
    const QPen ink = painter->pen();
    for (const QPolygonF& line : lines) {
        const Strokes strokes = strokesOf(line, ink.widthF(), area());
        for (const QPolygonF& part : strokes.lines)
            painter->drawPolyline(part);
        fillBands(*painter, strokes, ink.color());
    }
    drawMinima(*painter, lines);
}

/// Draws a short vertical line below each minimum that can be told apart from its neighbours, and
/// its θ and L if there is room. `lines`: the curve in pixels.
void CurveItem::drawMinima(QCPPainter& painter, const QVector<QPolygonF>& lines) const {
    std::vector<loss::Minimum> shown;
    std::vector<QPointF> bottoms;
    for (const loss::Minimum& minimum : m_scene->minima()) {
        const QPointF bottom = pixel(minimum.theta, minimum.loss);
        if (!QRectF(area()).contains(bottom))
            continue;
        shown.push_back(minimum);
        bottoms.push_back(bottom);
    }
    std::vector<MinimumMark> marks;
    for (const std::size_t i : distinctMinima(bottoms, kLeastGap * unit())) {
        const loss::Minimum& minimum = shown[i];
        const QString theta = theme::formatNumber(minimum.theta, 4);
        const QString loss = QStringLiteral("L = %1").arg(theme::formatNumber(minimum.loss, 4));
        marks.push_back(
            {bottoms[i], minimum.loss, {theta + '\n' + loss, theta + ", " + loss, theta}});
    }
    const MinimaLabels labels(marks, {area(), lines, QFontMetricsF(style().font), unit()},
                              m_isNumbered);
    painter.setFont(style().font);
    painter.setPen(pen(style().theme.fadedInk, 1));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QPointF bottom = marks[i].bottom;
        QPointF to = bottom + QPointF(0, MinimaLabels::kLineTo * unit());
        if (const auto& label = labels.of(i)) {
            painter.drawText(label->box, Qt::AlignHCenter | Qt::AlignTop, label->text);
            to.setY(std::min(to.y(), label->box.top() - unit()));
        }
        const QPointF from = bottom + QPointF(0, MinimaLabels::kLineFrom * unit());
        if (to.y() > from.y())
            painter.drawLine(from, to);
    }
}

} // namespace thetascope::ui::plot
