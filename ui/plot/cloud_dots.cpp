// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/cloud_dots.h"

#include "ui/plot/page_painter.h"
#include "ui/theme/mixed.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr std::size_t kShades = 4;
constexpr int kSharpness = 3;    ///< Dots per pixel where the dots of a cloud become an image.
constexpr double kPalest = 0.45; ///< The share of the colour in the palest shade.

/// Returns the shade of a pixel on which `count` of `depth` dots fall.
std::size_t shadeOf(std::size_t count, std::size_t depth) {
    const double share = static_cast<double>(count) / static_cast<double>(depth);
    return std::min(kShades - 1, static_cast<std::size_t>(share * 2 * kShades));
}

} // namespace

void drawDots(QPainter& painter, const ChartCloud& cloud, const QCPAxis& across, const QCPAxis& up,
              const QColor& colour, const PlotStyle& style) {
    const std::size_t depth = cloud.depth();
    const QRect area = across.axisRect()->rect();
    if (!hasDots(painter)) {
        // As lines and letters they would be many megabytes.
        QImage image(area.size() * kSharpness, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        {
            QPainter dots(&image);
            dots.scale(kSharpness, kSharpness);
            dots.translate(-area.topLeft());
            drawDots(dots, cloud, across, up, colour, style);
        }
        painter.drawImage(area, image);
        return;
    }
    std::array<QVector<QPointF>, kShades> dots;
    std::vector<int> heights;
    for (std::size_t column = 0; column < cloud.x.size(); ++column) {
        const double x = across.coordToPixel(cloud.x[column]);
        heights.clear();
        for (std::size_t i = 0; i < depth; ++i) {
            const double y = up.coordToPixel(cloud.y[column * depth + i]);
            if (std::isfinite(y) && area.top() <= y && y <= area.bottom())
                heights.push_back(static_cast<int>(std::lround(y)));
        }
        std::ranges::sort(heights);
        for (auto it = heights.begin(); it != heights.end();) {
            const auto next = std::upper_bound(it, heights.end(), *it);
            dots[shadeOf(static_cast<std::size_t>(next - it), depth)] << QPointF(x, *it);
            it = next;
        }
    }
    // A column is as wide as its share of the axis, so that a resting run is a line without gaps.
    const double columns = std::max<double>(1, static_cast<double>(cloud.x.size()));
    const double width = std::max(1.0, area.width() / columns);
    for (std::size_t shade = 0; shade < kShades; ++shade) {
        const double share = kPalest + (1 - kPalest) * static_cast<double>(shade) / (kShades - 1);
        QPen pen(theme::mixed(style.theme.surface, colour, share), width);
        pen.setCapStyle(Qt::SquareCap);
        painter.setPen(pen);
        painter.drawPoints(dots[shade].constData(), static_cast<int>(dots[shade].size()));
    }
}

} // namespace thetascope::ui::plot
