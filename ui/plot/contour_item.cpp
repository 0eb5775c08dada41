// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/contour_item.h"

#include "core/loss/contours.h"
#include "ui/plot/page_painter.h"
#include "ui/plot/simplified_line.h"
#include "ui/theme/mixed.h"
#include "ui/theme/new_image.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::ui::plot {

namespace {

constexpr double kLineWidth = 0.8;  ///< The width of a line between filled outlines, in pixels.
constexpr double kTolerance = 0.08; ///< How far such a line may be from its place, in pixels.

/// Returns the colours of the bands, from the lowest to the highest.
std::vector<QRgb> bandColours(const theme::Theme& theme, std::size_t bands) {
    const QColor low = theme.surface;
    const QColor high = theme.height();
    std::vector<QRgb> colours;
    for (std::size_t i = 0; i < bands; ++i)
        colours.push_back(
            theme::mixed(low, high, static_cast<double>(i) / static_cast<double>(bands)).rgb());
    return colours;
}

QColor lineColour(const theme::Theme& theme, const std::vector<QRgb>& bands) {
    return theme::mixed(QColor(bands.back()), theme.fadedInk, 0.45);
}

/// Returns the cells of a field that have a corner without a value, in columns and rows.
QPainterPath undefinedCells(const loss::Field& field) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto isUndefined = [&](std::size_t column, std::size_t row) {
        return std::isnan(field.at(column, row)) || std::isnan(field.at(column + 1, row)) ||
               std::isnan(field.at(column, row + 1)) || std::isnan(field.at(column + 1, row + 1));
    };
    for (std::size_t row = 0; row + 1 < field.height; ++row) {
        for (std::size_t column = 0; column + 1 < field.width;) {
            std::size_t end = column;
            while (end + 1 < field.width && isUndefined(end, row))
                ++end;
            if (end > column)
                path.addRect(static_cast<double>(column), static_cast<double>(row),
                             static_cast<double>(end - column), 1);
            column = end + 1;
        }
    }
    return path;
}

/// Interpolates the field linearly in both directions.
double between(const loss::Field& field, double column, double row) {
    const auto i = std::min(static_cast<std::size_t>(column), field.width - 2);
    const auto j = std::min(static_cast<std::size_t>(row), field.height - 2);
    const double a = column - static_cast<double>(i);
    const double b = row - static_cast<double>(j);
    return (field.at(i, j) * (1 - a) + field.at(i + 1, j) * a) * (1 - b) +
           (field.at(i, j + 1) * (1 - a) + field.at(i + 1, j + 1) * a) * b;
}

} // namespace

void ContourItem::setScene(std::shared_ptr<const LossScene> scene) {
    m_scene = std::move(scene);
}

void ContourItem::setStyle(const PlotStyle& style) {
    PlotItem::setStyle(style);
    m_home = {};
    m_detail = {};
}

void ContourItem::draw(QCPPainter* painter) {
    if (!m_scene || !m_scene->field())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    drawField(*painter, m_scene->sharedField(), m_home);
    const auto detail = m_scene->sharedDetail();
    if (detail)
        drawField(*painter, detail, m_detail);
    drawLabels(*painter, detail ? m_detail : m_home);
}

void ContourItem::drawField(QCPPainter& painter, const std::shared_ptr<const loss::Field>& field,
                            Painted& painted) const {
    const QRectF target(pixel(field->x.low, field->y.high), pixel(field->x.high, field->y.low));
    if (!hasDots(painter)) {
        painted = {
            field,
            {},
            levelLabels(*field, m_scene->levels(), area().size(), QFontMetricsF(style().font))};
        drawBands(painter, *field, target);
        return;
    }
    const QSize size = area().size() * parentPlot()->bufferDevicePixelRatio() *
                       (painter.transform().m11() > 1 ? painter.transform().m11() : 1);
    if (painted.field != field || painted.image.size() != size)
        painted = {
            field, paintField(*field, size),
            levelLabels(*field, m_scene->levels(), area().size(), QFontMetricsF(style().font))};
    painter.drawImage(target, painted.image);
}

void ContourItem::drawBands(QCPPainter& painter, const loss::Field& field,
                            const QRectF& target) const {
    const std::vector<double>& levels = m_scene->levels();
    const std::vector<QRgb> colours = bandColours(style().theme, levels.size() + 1);
    const double perColumn = target.width() / static_cast<double>(field.width - 1);
    const double perRow = target.height() / static_cast<double>(field.height - 1);
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.setAntialiasing(true);
    painter.fillRect(target, QColor(colours.front()));
    QPen line(lineColour(style().theme, colours), kLineWidth);
    line.setJoinStyle(Qt::RoundJoin);
    painter.setPen(line);
    for (std::size_t level = 0; level < levels.size(); ++level) {
        QPainterPath path;
        for (const auto& ring : loss::ringsAbove(field, levels[level])) {
            QPolygonF outline;
            for (const loss::GridPoint& point : ring)
                outline << target.bottomLeft() +
                               QPointF(point.column * perColumn, -point.row * perRow);
            path.addPolygon(simplifiedRing(outline, kTolerance));
            path.closeSubpath();
        }
        painter.setBrush(QColor(colours[level + 1]));
        if (!path.isEmpty())
            painter.drawPath(path);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(style().theme.ground);
    const QPainterPath undefined = undefinedCells(field);
    if (!undefined.isEmpty())
        painter.drawPath(
            QTransform(perColumn, 0, 0, -perRow, target.left(), target.bottom()).map(undefined));
    painter.restore();
}

void ContourItem::drawLabels(QCPPainter& painter, const Painted& painted) const {
    const std::vector<QRgb> colours = bandColours(style().theme, m_scene->levels().size() + 1);
    const loss::Field& field = *painted.field;
    const QRectF target(pixel(field.x.low, field.y.high), pixel(field.x.high, field.y.low));
    painter.setFont(style().font);
    painter.setAntialiasing(true);
    for (const LevelLabel& label : painted.labels) {
        QRectF box({}, QFontMetricsF(style().font).size(Qt::TextSingleLine, label.text));
        // The field of the home view is scaled in another.
        box.moveCenter(target.topLeft() +
                       QPointF(label.centre.x() * target.width() / area().width(),
                               label.centre.y() * target.height() / area().height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colours[label.level]));
        painter.drawRoundedRect(box.adjusted(-1, 2, 1, -2), 3, 3);
        painter.setPen(theme::mixed(style().theme.fadedInk, style().theme.ink, 0.5));
        painter.drawText(box, Qt::AlignCenter, label.text);
    }
}

/// Contour lines are as wide as a pixel and antialiased: the distance of a pixel from the nearest
/// level is the difference of the values divided by the slope.
QImage ContourItem::paintField(const loss::Field& field, QSize size) const {
    const std::vector<double>& levels = m_scene->levels();
    const std::vector<QRgb> colours = bandColours(style().theme, levels.size() + 1);
    const QColor line = lineColour(style().theme, colours);
    const QRgb undefined = style().theme.ground.rgb();
    QImage image = theme::newImage(size, QImage::Format_RGB32);
    const auto width = static_cast<std::size_t>(size.width());
    const auto valuesOf = [&](int y, std::vector<double>& values) {
        const double row = (1 - (y + 0.5) / size.height()) * static_cast<double>(field.height - 1);
        for (std::size_t x = 0; x < width; ++x) {
            const double column = (static_cast<double>(x) + 0.5) / size.width() *
                                  static_cast<double>(field.width - 1);
            values[x] = between(field, column, std::max(row, 0.0));
        }
    };
    std::vector<double> values(width);
    std::vector<double> below(width);
    valuesOf(0, values);
    for (int y = 0; y < size.height(); ++y) {
        auto* const pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        valuesOf(std::min(y + 1, size.height() - 1), below);
        for (std::size_t x = 0; x < width; ++x) {
            const double value = values[x];
            if (std::isnan(value)) {
                pixels[x] = undefined;
                continue;
            }
            const auto above = std::lower_bound(levels.begin(), levels.end(), value);
            double nearest = std::numeric_limits<double>::infinity();
            if (above != levels.end())
                nearest = *above - value;
            if (above != levels.begin())
                nearest = std::min(nearest, value - *(above - 1));
            const double slope =
                std::hypot(values[std::min(x + 1, width - 1)] - value, below[x] - value);
            const double ink = std::clamp(1 - nearest / slope, 0.0, 1.0);
            const QRgb band = colours[static_cast<std::size_t>(above - levels.begin())];
            // Where `ink` is NaN, no line is drawn.
            pixels[x] = ink > 0 ? theme::mixed(QColor(band), line, ink).rgb() : band;
        }
        std::swap(values, below);
    }
    return image;
}

} // namespace thetascope::ui::plot
