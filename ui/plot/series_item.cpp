// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_item.h"

#include "ui/plot/column_line.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kWidth = 1.6;
constexpr double kDot = 4; ///< The diameter of the dot that shows a single value.

QVector<QLineF> segments(const QPolygonF& line) {
    QVector<QLineF> all;
    all.reserve(line.size());
    for (qsizetype i = 1; i < line.size(); ++i)
        all << QLineF(line[i - 1], line[i]);
    return all;
}

} // namespace

SeriesItem::SeriesItem(QCPAxisRect* rect, const QString& layer, const Content& content)
    : PlotItem(rect, layer)
    , m_content(content) {}

void SeriesItem::setRun(experiment::Slot slot, const descent::Trajectory& trajectory) {
    m_slot = slot;
    m_trajectory = trajectory;
    const std::size_t lines = m_content.perCoordinate ? trajectory.dimension() : 1;
    while (m_summaries.size() > lines)
        m_summaries.pop_back();
    while (m_summaries.size() < lines)
        m_summaries.emplace_back(m_content.quantity, m_summaries.size());
    for (SeriesSummary& summary : m_summaries)
        summary.follow(trajectory);
}

std::optional<QCPRange> SeriesItem::extent(bool positive) const {
    std::optional<QCPRange> all;
    for (const SeriesSummary& summary : m_summaries) {
        if (const auto own = summary.extent(positive))
            all = all ? all->expanded({own->low, own->high}) : QCPRange(own->low, own->high);
    }
    return all;
}

void SeriesItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    for (std::size_t c = 0; c < m_summaries.size(); ++c)
        drawLine(*painter, c);
}

void SeriesItem::drawLine(QCPPainter& painter, std::size_t coordinate) const {
    const double left = across()->coordToPixel(0);
    const double perStep = across()->coordToPixel(1) - left;
    ColumnLine columns;
    const auto add = [&](std::uint64_t t, double value) {
        const double y = up()->coordToPixel(value);
        columns.add({left + perStep * static_cast<double>(t),
                     std::isfinite(y)
                         ? std::clamp(y, area().top() - 4000.0, area().bottom() + 4000.0)
                         : y});
    };
    std::uint64_t t = 0;
    if (perStep * SeriesSummary::kBlock < 0.5) { // a block is narrower than a column of pixels
        const SeriesSummary::Level level = m_summaries[coordinate].level(0.5 / perStep);
        for (const SeriesSummary::Block& block : level.blocks) {
            for (const double value : {block.first, block.low, block.high, block.last})
                add(t, value);
            t += level.points;
        }
    } else {
        for (const auto& chunk : m_trajectory.chunks()) {
            for (std::size_t i = 0; i < chunk->size; ++i, ++t)
                add(t, m_content.quantity(*chunk, i, coordinate));
        }
    }
    const QColor& colour = style().theme.contender(m_slot);
    for (const QPolygonF& line : columns.finish()) {
        if (line.size() == 1) {
            QPen dot = pen(colour, kDot);
            dot.setCapStyle(Qt::RoundCap);
            painter.setPen(dot);
            painter.drawPoint(line.first());
        } else if (coordinate == 1) {
            QPen dashed = pen(colour, kWidth);
            dashed.setCapStyle(Qt::FlatCap);
            dashed.setDashPattern({4, 2.5});
            painter.setPen(dashed);
            painter.drawPolyline(line);
        } else {
            QPen plain = pen(colour, kWidth);
            // With flat caps the background would be visible between segments.
            plain.setCapStyle(Qt::SquareCap);
            painter.setPen(plain);
            painter.drawLines(segments(line)); // much faster than a polyline
        }
    }
}

void ClockItem::draw(QCPPainter* painter) {
    const double x = across()->coordToPixel(m_step);
    painter->setAntialiasing(false);
    QPen dashed = pen(style().theme.fadedInk, 1);
    dashed.setDashPattern({3, 3});
    painter->setPen(dashed);
    painter->drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
}

QCPRange shownRange(std::optional<QCPRange> values, bool logarithmic) {
    QCPRange extent = values.value_or(QCPRange(0.1, 1));
    if (logarithmic) {
        const double part = 2; // per power of ten
        const double low = std::floor(std::log10(extent.lower) * part - 0.1);
        const double high = std::ceil(std::log10(extent.upper) * part + 0.1);
        return {std::pow(10, low / part), std::pow(10, high / part)};
    }
    if (extent.lower >= 0 && extent.lower < 0.6 * extent.upper)
        extent.lower = 0;
    const bool isFlat = extent.size() <= 1e-9 * std::abs(extent.upper);
    // Changes in the last digits must not look like a steep curve, and labels with so many digits
    // would not fit.
    if (const double least = 1e-3 * std::abs(extent.upper); !isFlat && extent.size() < least)
        extent = QCPRange(extent.center() - least / 2, extent.center() + least / 2);
    const double size = isFlat ? std::max(std::abs(extent.upper), 1e-12) : extent.size();
    // The ends are rounded, so that the axis rarely changes while the start is dragged.
    const double unit = std::pow(10, std::floor(std::log10(size))) / 5;
    const double margin = isFlat ? 0.5 * size : 0.04 * size;
    return {extent.lower == 0 ? 0 : unit * std::floor((extent.lower - margin) / unit),
            unit * std::ceil((extent.upper + margin) / unit)};
}

} // namespace thetascope::ui::plot
