// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/chart_item.h"

#include "ui/plot/cloud_dots.h"
#include "ui/theme/marker_path.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kThin = 1.1;       ///< The width of a faded line; all lengths are in units.
constexpr double kUsual = 1.7;      ///< The width of a line.
constexpr double kWide = 2.8;       ///< The width of the chosen line.
constexpr double kMarker = 7;       ///< The size of the small markers along a line.
constexpr double kLargeMarker = 12; ///< The size of the large one.
constexpr double kApart = 64;       ///< The least distance between markers along a line.
constexpr double kNear = 14;        ///< The largest distance from a line that is near to it.

/// What is drawn above what.
enum class Height { Faded, Usual, Chosen };

Height heightOf(const ChartLine& line) {
    return line.isChosen ? Height::Chosen : line.slot ? Height::Usual : Height::Faded;
}

/// The dashes by slot, in widths of the pen, so that a line is known without its colour.
QVector<qreal> dashesOf(experiment::Slot slot) {
    switch (slot.number % 4) {
    case 1:
        return {6, 2.5};
    case 2:
        return {2, 2};
    case 3:
        return {7, 2, 2, 2};
    default:
        return {};
    }
}

} // namespace

QColor ChartItem::colourOf(const std::optional<experiment::Slot>& slot) const {
    return slot ? style().theme.contender(*slot) : style().theme.fadedInk;
}

/// A chosen line stands out even if it has no colour of its own.
QColor ChartItem::colourOf(const ChartLine& line) const {
    return line.isChosen && !line.slot ? style().theme.ink : colourOf(line.slot);
}

QPen ChartItem::penOf(const ChartLine& line) const {
    const double width = line.isChosen ? kWide : line.slot ? kUsual : kThin;
    QPen drawn = pen(colourOf(line), width);
    drawn.setJoinStyle(Qt::RoundJoin);
    if (line.slot && !dashesOf(*line.slot).isEmpty())
        drawn.setDashPattern(dashesOf(*line.slot));
    return drawn;
}

QVector<QPolygonF> ChartItem::polylines(const ChartLine& line) const {
    QVector<QPolygonF> all;
    QPolygonF part;
    const auto close = [&] {
        if (!part.isEmpty())
            all << part;
        part.clear();
    };
    for (const QPointF& point : line.points) {
        if (!std::isfinite(point.y())) {
            close();
            continue;
        }
        const QPointF at = pixel(point.x(), point.y());
        if (line.isStair && !part.isEmpty())
            part << QPointF(at.x(), part.last().y());
        part << at;
    }
    close();
    return all;
}

/// Returns where a line is at an x between two of its points, or nothing in a gap.
std::optional<double> ChartItem::heightAt(const ChartLine& line, double x) const {
    const auto after = std::ranges::lower_bound(line.points, x, {}, &QPointF::x);
    if (after == line.points.end())
        return std::nullopt;
    if (after->x() == x && std::isfinite(after->y()))
        return pixel(x, after->y()).y();
    if (after == line.points.begin() || !std::isfinite(after->y()) ||
        !std::isfinite((after - 1)->y()))
        return std::nullopt;
    const QPointF from = pixel((after - 1)->x(), (after - 1)->y());
    if (line.isStair)
        return from.y();
    const QPointF to = pixel(after->x(), after->y());
    const double share = (pixel(x, after->y()).x() - from.x()) / (to.x() - from.x());
    return from.y() + share * (to.y() - from.y());
}

void ChartItem::drawBand(QPainter& painter) const {
    if (!m_content.band)
        return;
    const double left = across()->coordToPixel(m_content.band->low);
    const double right = across()->coordToPixel(m_content.band->high);
    QColor shade = style().theme.accent;
    shade.setAlphaF(0.13F);
    const double least = 3 * unit(); // so that a band of a single rate is visible
    const double width = std::max(right - left, least);
    painter.fillRect(QRectF((left + right - width) / 2, area().top(), width, area().height()),
                     shade);
}

void ChartItem::drawMark(QPainter& painter) const {
    if (!m_content.mark)
        return;
    QPen dashed = pen(style().theme.fadedInk, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    const double x = across()->coordToPixel(*m_content.mark);
    painter.drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
}

void ChartItem::drawLine(QPainter& painter, const ChartLine& line) const {
    painter.setPen(penOf(line));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& part : polylines(line)) {
        if (part.size() > 1) {
            painter.drawPolyline(part);
        } else {
            QPen dot = pen(colourOf(line), 2 * kWide);
            dot.setCapStyle(Qt::RoundCap);
            painter.setPen(dot);
            painter.drawPoint(part.first());
            painter.setPen(penOf(line));
        }
    }
}

/// Draws small markers along a line, and the large one, filled where the line is and hollow at the
/// top where it has a gap.
void ChartItem::drawMarkers(QPainter& painter, const ChartLine& line) const {
    if (!line.slot)
        return;
    const QColor colour = colourOf(line.slot);
    const theme::Marker shape = theme::marker(*line.slot);
    painter.setPen(Qt::NoPen);
    double last = area().left() - kApart * unit() / 2;
    for (const QPolygonF& part : polylines(line)) {
        for (const QPointF& at : part) {
            if (at.x() - last < kApart * unit() || !area().contains(at.toPoint()))
                continue;
            painter.fillPath(theme::markerPath(shape, at, kMarker * unit()), colour);
            last = at.x();
        }
    }
    if (!line.mark)
        return;
    const auto height = heightAt(line, *line.mark);
    const double reach = kLargeMarker / 2 * unit() + 1;
    const double y =
        std::clamp(height.value_or(area().top()), area().top() + reach, area().bottom() - reach);
    const QPainterPath path =
        theme::markerPath(shape, {across()->coordToPixel(*line.mark), y}, kLargeMarker * unit());
    painter.setPen(height ? pen(style().theme.surface, 1.5) : pen(colour, 1.5));
    painter.setBrush(height ? QBrush(colour) : QBrush(style().theme.surface));
    painter.drawPath(path);
}

void ChartItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(false);
    drawBand(*painter);
    if (m_content.cloud)
        drawDots(*painter, *m_content.cloud, *across(), *up(), colourOf(m_content.cloud->slot),
                 style());
    painter->setAntialiasing(true);
    drawMark(*painter);
    for (const Height height : {Height::Faded, Height::Usual, Height::Chosen}) {
        for (const ChartLine& line : m_content.lines) {
            if (heightOf(line) == height)
                drawLine(*painter, line);
        }
    }
    for (const ChartLine& line : m_content.lines)
        drawMarkers(*painter, line);
}

std::optional<ChartItem::Hit> ChartItem::hitAt(QPointF position) const {
    std::optional<Hit> nearest;
    double least = kNear * unit();
    for (std::size_t i = 0; i < m_content.lines.size(); ++i) {
        const ChartLine& line = m_content.lines[i];
        const auto height = heightAt(line, across()->pixelToCoord(position.x()));
        const double apart = height ? std::abs(*height - position.y()) : kNear * unit();
        const double preferred = line.isChosen ? apart - 1 : apart;
        if (preferred >= least)
            continue;
        least = preferred;
        const auto point = std::ranges::min_element(line.points, {}, [&](const QPointF& each) {
            return std::abs(across()->coordToPixel(each.x()) - position.x());
        });
        nearest = {i, static_cast<std::size_t>(point - line.points.begin())};
    }
    return nearest;
}

} // namespace thetascope::ui::plot
