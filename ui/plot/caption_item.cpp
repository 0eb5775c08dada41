// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/caption_item.h"

#include <QFontMetricsF>

namespace thetascope::ui::plot {

void CaptionItem::draw(QCPPainter* painter) {
    if (m_text.isEmpty())
        return;
    const QFontMetricsF metrics(style().font);
    QRectF box(QPointF(), metrics.size(Qt::TextSingleLine, m_text) + QSizeF(8, 0) * unit());
    box.moveTopRight(QRectF(area()).topRight() + QPointF(-1, 1) * unit());
    QColor ground = style().theme.surface;
    ground.setAlphaF(0.8F); // so that a curve behind the text is still seen
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRect(box);
    painter->setFont(style().font);
    painter->setPen(style().theme.fadedInk);
    painter->drawText(box, Qt::AlignCenter, m_text);
}

} // namespace thetascope::ui::plot
