// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/contour_item.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui {

namespace {

QColor mixed(const QColor& a, const QColor& b, double partOfB) {
    const auto mix = [&](int x, int y) { return qRound(x + (y - x) * partOfB); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// From low to high: calm, so that paths stay readable on all of them.
std::vector<QRgb> bandColours(const Theme& theme, std::size_t bands) {
    const QColor low = theme.surface;
    const QColor high = theme.dark ? QColor(0x47, 0x55, 0x75) : QColor(0xa9, 0xb8, 0xd6);
    std::vector<QRgb> colours;
    for (std::size_t i = 0; i < bands; ++i)
        colours.push_back(
            mixed(low, high, static_cast<double>(i) / static_cast<double>(bands)).rgb());
    return colours;
}

/// The field between its points, linear both ways.
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
    m_painted = nullptr;
}

void ContourItem::setStyle(const PlotStyle& style) {
    PlotItem::setStyle(style);
    m_painted = nullptr;
}

void ContourItem::draw(QCPPainter* painter) {
    if (!m_scene || !m_scene->field())
        return;
    const loss::Field& field = *m_scene->field();
    // Painted twice as fine as device pixels are, and smoothed: the bands' edges are contour lines.
    const QSize size = area().size() * parentPlot()->bufferDevicePixelRatio() *
                       (painter->transform().m11() > 1 ? painter->transform().m11() : 1);
    if (m_painted != &field || m_image.size() != size) {
        m_image =
            paintField(size * 2).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_painted = &field;
    }
    const QRectF target(pixel(field.x.low, field.y.high), pixel(field.x.high, field.y.low));
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(target, m_image);
}

QImage ContourItem::paintField(QSize size) const {
    const loss::Field& field = *m_scene->field();
    const std::vector<double>& levels = m_scene->levels();
    const std::vector<QRgb> colours = bandColours(style().theme, levels.size() + 1);
    const QRgb line = mixed(QColor(colours.back()), style().theme.fadedInk, 0.45).rgb();
    const QRgb undefined = style().theme.ground.rgb();
    QImage image(size, QImage::Format_RGB32);
    std::vector<std::size_t> above(static_cast<std::size_t>(size.width()), 0);
    constexpr auto kNone = static_cast<std::size_t>(-1);
    for (int y = 0; y < size.height(); ++y) {
        auto* const pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        const double row = (1 - (y + 0.5) / size.height()) * static_cast<double>(field.height - 1);
        std::size_t left = kNone;
        for (int x = 0; x < size.width(); ++x) {
            const double column = (x + 0.5) / size.width() * static_cast<double>(field.width - 1);
            const double value = between(field, column, row);
            auto& over = above[static_cast<std::size_t>(x)];
            if (std::isnan(value)) {
                pixels[x] = undefined;
                left = over = kNone;
                continue;
            }
            const auto band = static_cast<std::size_t>(
                std::lower_bound(levels.begin(), levels.end(), value) - levels.begin());
            const bool isEdge = (x > 0 && left != kNone && left != band) ||
                                (y > 0 && over != kNone && over != band);
            pixels[x] = isEdge ? line : colours[band];
            left = over = band;
        }
    }
    return image;
}

} // namespace thetascope::ui
