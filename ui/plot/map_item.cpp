// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_item.h"

namespace thetascope::ui {

void MapItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(style().theme.ground);
    painter->drawRect(area());
    if (m_image.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QRectF target(pixel(m_frame.across.lower, m_frame.up.upper),
                        pixel(m_frame.across.upper, m_frame.up.lower));
    painter->drawImage(target, m_image);
}

void HereItem::draw(QCPPainter* painter) {
    const QPointF centre = pixel(m_place.x(), m_place.y());
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    // Two circles of opposite lightness: one of them is seen on any colour.
    painter->setPen(pen(style().theme.surface, 4));
    painter->drawEllipse(centre, 6 * unit(), 6 * unit());
    painter->setPen(pen(style().theme.ink, 1.8));
    painter->drawEllipse(centre, 6 * unit(), 6 * unit());
}

} // namespace thetascope::ui
