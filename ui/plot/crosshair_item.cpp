// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/crosshair_item.h"

#include <cmath>

namespace thetascope::ui::plot {

void CrosshairItem::draw(QCPPainter* painter) {
    if (!m_point)
        return;
    QColor faint = style().theme.fadedInk;
    faint.setAlphaF(0.6F);
    painter->setAntialiasing(false);
    painter->setPen(pen(faint, 1));
    const QPointF spot = pixel(m_point->x(), m_point->y());
    const double x = std::round(spot.x());
    painter->drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
    if (!std::isfinite(m_point->y()))
        return;
    const double y = std::round(spot.y());
    painter->drawLine(QPointF(area().left(), y), QPointF(area().right(), y));
}

} // namespace thetascope::ui::plot
