// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/box_painter.h"

namespace thetascope::ui::plot {

BoxPainter::BoxPainter(QImage& image, const QRectF& box, double scale)
    : QCPPainter(&image) {
    setMode(QCPPainter::pmVectorized);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                   QPainter::SmoothPixmapTransform);
    QPainter::scale(scale, scale);
    translate(box.topLeft());
}

void paintCard(QPainter& painter, QSizeF size, const PlotStyle& style, bool filled) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.theme.border, style.unit));
    painter.setBrush(filled ? QBrush(style.theme.surface) : QBrush(Qt::NoBrush));
    const double half = style.unit / 2;
    painter.drawRoundedRect(QRectF(QPointF(half, half), size - QSizeF(2 * half, 2 * half)),
                            6 * style.unit, 6 * style.unit);
}

} // namespace thetascope::ui::plot
