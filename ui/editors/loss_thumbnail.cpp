// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/loss_thumbnail.h"

#include "core/loss/catalogue.h"
#include "core/loss/curve.h"
#include "core/loss/field.h"
#include "ui/theme/mixed.h"
#include "ui/theme/new_image.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace thetascope::ui::editors {

namespace {

constexpr double kMargin = 5;

void drawCurve(QPainter& painter, const loss::Loss& loss, const loss::Entry& entry, QSizeF size,
               const theme::Theme& theme) {
    const auto segments = loss::curve(loss, entry.range, 120);
    const loss::Range heights = loss::visibleLoss(segments);
    const auto x = [&](double theta) {
        return kMargin +
               (theta - entry.range.low) / entry.range.width() * (size.width() - 2 * kMargin);
    };
    const auto y = [&](double value) {
        const double up = (value - heights.low) / heights.width();
        // Values far outside are clamped: a painter cannot deal with 1e300.
        return size.height() - kMargin - std::clamp(up, -2.0, 3.0) * (size.height() - 2 * kMargin);
    };
    painter.setClipRect(QRectF({0, 0}, size));
    painter.setPen(QPen(theme.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const loss::CurveSegment& segment : segments) {
        QPolygonF line;
        for (std::size_t i = 0; i < segment.theta.size(); ++i)
            line << QPointF(x(segment.theta[i]), y(segment.loss[i]));
        painter.drawPolyline(line);
    }
    const double startLoss = loss.at(entry.start).loss;
    if (std::isfinite(startLoss)) {
        painter.setPen(QPen(theme.contender({0}), 1.6));
        painter.setBrush(theme.surface);
        painter.drawEllipse(QPointF(x(entry.start[0]), y(startLoss)), 3, 3);
    }
}

/// Chooses bands by rank: each covers the same area, however widely the values of the loss vary.
QImage levels(const loss::Loss& loss, const loss::Entry& entry, QSize size,
              const theme::Theme& theme) {
    constexpr int kBands = 9;
    const loss::Field field =
        loss::field(loss, entry.range, entry.rangeY, static_cast<std::size_t>(size.width()),
                    static_cast<std::size_t>(size.height()));
    std::vector<double> sorted;
    std::ranges::copy_if(field.values, std::back_inserter(sorted),
                         [](double value) { return !std::isnan(value); });
    std::ranges::sort(sorted);
    QImage image = theme::newImage(size, QImage::Format_RGB32);
    image.fill(theme.surface);
    for (int row = 0; row < size.height(); ++row) {
        for (int column = 0; column < size.width(); ++column) {
            const double value = field.at(static_cast<std::size_t>(column),
                                          static_cast<std::size_t>(size.height() - 1 - row));
            if (std::isnan(value))
                continue;
            const auto rank = std::ranges::lower_bound(sorted, value) - sorted.begin();
            const auto band = rank * kBands / static_cast<std::ptrdiff_t>(sorted.size());
            image.setPixelColor(column, row, // as in the panels
                                theme::mixed(theme.surface, theme.height(), double(band) / kBands));
        }
    }
    return image;
}

} // namespace

QPixmap lossThumbnail(const loss::Entry& entry, QSize size, double scale,
                      const theme::Theme& theme) {
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(theme.surface);
    const auto loss = loss::Loss::fromText(entry.formula);
    Q_ASSERT(loss); // the catalogue's formulas are tested
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if ((*loss)->dimension() == 1)
        drawCurve(painter, **loss, entry, size, theme);
    else
        painter.drawImage(QRect({0, 0}, size), levels(**loss, entry, size, theme));
    return pixmap;
}

} // namespace thetascope::ui::editors
