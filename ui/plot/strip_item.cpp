// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/strip_item.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui {

namespace {

std::size_t lines(const StripItem::Quantity& quantity, const descent::Trajectory& trajectory) {
    return quantity.perCoordinate ? trajectory.dimension() : 1;
}

} // namespace

StripItem::StripItem(QCPAxisRect* rect, const QString& layer, const Quantity& quantity)
    : PlotItem(rect, layer)
    , m_quantity(quantity) {}

void StripItem::setRun(std::size_t slot, const descent::Trajectory& trajectory) {
    m_slot = slot;
    m_trajectory = trajectory;
}

void StripItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    for (std::size_t c = 0; c < lines(m_quantity, m_trajectory); ++c)
        drawCoordinate(*painter, c);
}

void StripItem::drawCoordinate(QCPPainter& painter, std::size_t coordinate) const {
    QPen line = pen(style().theme.contender(m_slot), 1.6);
    line.setCapStyle(Qt::SquareCap); // or the background shines through between the segments
    if (coordinate == 1)
        line.setDashPattern({3, 2});
    painter.setPen(line);

    // One column after another: where several steps share one, the line runs from its least to its
    // greatest value and on from the last.
    const double left = across()->coordToPixel(0);
    const double perStep = across()->coordToPixel(1) - left;
    QVector<QLineF> lines;
    QPointF last;
    bool hasLast = false;
    double low = 0;
    double high = 0;
    bool hasColumn = false;
    const auto flush = [&] {
        if (hasColumn && high - low > 0.5)
            lines << QLineF(last.x(), low, last.x(), high);
        hasColumn = false;
    };
    std::uint64_t t = 0;
    for (const auto& chunk : m_trajectory.chunks()) {
        for (std::size_t i = 0; i < chunk->size; ++i, ++t) {
            const double value = m_quantity.value(*chunk, i, coordinate);
            const double y = up()->coordToPixel(value);
            if (!std::isfinite(y)) {
                flush();
                hasLast = false;
                continue;
            }
            const QPointF point(left + perStep * static_cast<double>(t),
                                std::clamp(y, area().top() - 4000.0, area().bottom() + 4000.0));
            const bool sameColumn = hasLast && point.x() - last.x() < 0.5;
            if (sameColumn) {
                low = hasColumn ? std::min(low, point.y()) : std::min(last.y(), point.y());
                high = hasColumn ? std::max(high, point.y()) : std::max(last.y(), point.y());
                hasColumn = true;
                last.setY(point.y());
                continue;
            }
            flush();
            if (hasLast)
                lines << QLineF(last, point);
            last = point;
            hasLast = true;
        }
    }
    flush();
    painter.drawLines(lines);
}

void ClockItem::draw(QCPPainter* painter) {
    const double x = across()->coordToPixel(m_step);
    painter->setAntialiasing(false);
    QPen dashed = pen(style().theme.fadedInk, 1);
    dashed.setDashPattern({3, 3});
    painter->setPen(dashed);
    painter->drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
}

std::optional<QCPRange> extent(const descent::Trajectory& trajectory,
                               const StripItem::Quantity& quantity, bool positive) {
    std::optional<QCPRange> range;
    for (const auto& chunk : trajectory.chunks()) {
        for (std::size_t c = 0; c < lines(quantity, trajectory); ++c) {
            for (std::size_t i = 0; i < chunk->size; ++i) {
                const double value = quantity.value(*chunk, i, c);
                if (!std::isfinite(value) || (positive && value <= 0))
                    continue;
                if (!range)
                    range = QCPRange(value, value);
                range->lower = std::min(range->lower, value);
                range->upper = std::max(range->upper, value);
            }
        }
    }
    return range;
}

QCPRange shownRange(QCPRange extent, bool logarithmic) {
    if (logarithmic) {
        const double factor = std::max(1.3, std::pow(extent.upper / extent.lower, 0.1));
        return {extent.lower / factor, extent.upper * factor};
    }
    if (extent.lower >= 0 && extent.lower < 0.6 * extent.upper)
        extent.lower = 0;
    const double margin = extent.size() > 1e-9 * std::abs(extent.upper)
                              ? 0.1 * extent.size()
                              : 0.5 * std::max(std::abs(extent.upper), 1e-12);
    return {extent.lower == 0 ? 0 : extent.lower - margin, extent.upper + margin};
}

} // namespace thetascope::ui
