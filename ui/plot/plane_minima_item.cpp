// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plane_minima_item.h"

#include "ui/theme/number_format.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::ui::plot {

namespace {

constexpr double kArm = 4; ///< Half a cross, in units of the style.
constexpr double kFaintArm = 2.2;
/// With more minima than this, only the lowest has its L.
constexpr std::size_t kMostNamed = 12;

/// Returns L as people write it: what the search has left of a 0 is 0.
QString lossText(double loss, const std::vector<double>& levels) {
    const double scale = levels.empty() ? 0 : levels.back() - levels.front();
    return QStringLiteral("L = %1").arg(
        theme::formatNumber(std::abs(loss) < 1e-9 * scale ? 0 : loss));
}

} // namespace

/// Draws a cross at each place. If there are many, all but the first are small and faint.
void PlaneMinimaItem::drawCrosses(QCPPainter& painter, const std::vector<QPointF>& places) const {
    const auto cross = [&](const QPointF& place, double arm) {
        painter.drawLine(place - QPointF(arm, arm), place + QPointF(arm, arm));
        painter.drawLine(place - QPointF(arm, -arm), place + QPointF(arm, -arm));
    };
    const bool areMany = places.size() > kMostNamed;
    painter.setPen(pen(style().theme.fadedInk, 1));
    for (std::size_t i = 1; areMany && i < places.size(); ++i)
        cross(places[i], kFaintArm * unit());
    const std::size_t strong = areMany ? 1 : places.size();
    for (std::size_t i = 0; i < strong; ++i) {
        painter.setPen(pen(style().theme.surface, 4));
        cross(places[i], kArm * unit());
        painter.setPen(pen(style().theme.ink, 1.6));
        cross(places[i], kArm * unit());
    }
}

void PlaneMinimaItem::draw(QCPPainter* painter) {
    if (!m_scene || !m_scene->isPlane() || !m_scene->localMinima())
        return;
    const std::vector<loss::LocalMinimum>& minima = *m_scene->localMinima();
    std::vector<QPointF> places;
    places.reserve(minima.size());
    for (const loss::LocalMinimum& minimum : minima)
        places.push_back(pixel(minimum.at[0], minimum.at[1]));
    painter->setAntialiasing(true);
    drawCrosses(*painter, places);
    const QFontMetricsF metrics(style().font);
    QColor ground = style().theme.surface;
    ground.setAlphaF(0.75F);
    painter->setFont(style().font);
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < minima.size(); ++i) {
        const QString text = lossText(minima[i].loss, m_scene->levels());
        QRectF box({}, metrics.size(Qt::TextSingleLine, text) + QSizeF(4, 0) * unit());
        box.moveCenter(places[i] + QPointF(0, (kArm + 2) * unit() + box.height() / 2));
        const bool isFree =
            QRectF(area()).contains(box) &&
            std::ranges::none_of(taken,
                                 [&](const QRectF& other) { return other.intersects(box); }) &&
            std::ranges::none_of(places, [&](const QPointF& place) { return box.contains(place); });
        if (!isFree && i > 0)
            continue;
        taken.push_back(box);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(box, 3 * unit(), 3 * unit());
        painter->setPen(style().theme.ink);
        painter->drawText(box, Qt::AlignCenter, text);
        if (minima.size() > kMostNamed)
            break;
    }
}

} // namespace thetascope::ui::plot
