// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/arrow_head.h"

#include <QPainter>
#include <QPolygonF>

namespace thetascope::ui::plot {

void fillArrowHead(QPainter& painter, QPointF tip, QPointF direction, double size) {
    const QPointF side(-direction.y(), direction.x());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{tip, tip - direction * size + side * size * 0.45,
                                  tip - direction * size - side * size * 0.45});
}

} // namespace thetascope::ui::plot
