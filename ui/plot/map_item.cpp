// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_item.h"

namespace thetascope::ui::plot {

/// Does the same as pixel() with a greater limit.
QPointF MapItem::corner(double x, double y) const {
    constexpr double kFar = 4e6;
    return {qBound(-kFar, across()->coordToPixel(x), kFar),
            qBound(-kFar, up()->coordToPixel(y), kFar)};
}

void MapItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(style().theme.ground);
    painter->drawRect(area());
    if (m_image.isNull())
        return;
    const QRectF target(corner(m_frame.across.lower, m_frame.up.upper),
                        corner(m_frame.across.upper, m_frame.up.lower));
    // Pixels stay sharp, but none may be omitted.
    const double dots = target.width() * painter->deviceTransform().m11();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, dots < 0.99 * m_image.width());
    painter->drawImage(target, m_image);
}

void HereItem::draw(QCPPainter* painter) {
    const QPointF centre = pixel(m_point.x(), m_point.y());
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    // Two circles of opposite lightness are drawn, one of which is visible on any colour.
    painter->setPen(pen(style().theme.surface, 4));
    painter->drawEllipse(centre, 6 * unit(), 6 * unit());
    painter->setPen(pen(style().theme.ink, 1.8));
    painter->drawEllipse(centre, 6 * unit(), 6 * unit());
}

} // namespace thetascope::ui::plot
