// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/legend_item.h"

#include "ui/theme/marker_path.h"

namespace thetascope::ui {

LegendItem::LegendItem(QCPAxisRect* rect, const QString& layer)
    : PlotItem(rect, layer) {
    setClipToAxisRect(false);
}

double LegendItem::height(const PlotStyle& style) {
    return QFontMetricsF(style.font).height() + 8 * style.unit;
}

void LegendItem::draw(QCPPainter* painter) {
    m_boxes.clear();
    if (m_entries.empty())
        return;
    painter->setAntialiasing(true);
    painter->setFont(style().font);
    const QFontMetricsF metrics(style().font);
    const double mark = 9 * unit();
    const double gap = 18 * unit();
    double wanted = -gap;
    for (const Entry& entry : m_entries)
        wanted += mark + 6 * unit() + metrics.horizontalAdvance(entry.title) + gap;
    const double share = std::min(1.0, area().width() / wanted);
    double x = area().left();
    const double y = area().top() - height(style()) / 2;
    for (const Entry& entry : m_entries) {
        QColor colour = style().theme.contender(entry.slot);
        QColor ink = style().theme.ink;
        if (!entry.isShown) {
            colour.setAlphaF(0.3F);
            ink.setAlphaF(0.4F);
        }
        const double width = metrics.horizontalAdvance(entry.title) * share;
        painter->fillPath(markerPath(marker(entry.slot), {x + mark / 2, y}, mark), colour);
        const QRectF text(x + mark + 6 * unit() * share, y - metrics.height() / 2, width + 1,
                          metrics.height());
        painter->setPen(ink);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(entry.title, Qt::ElideRight, width + 1));
        m_boxes.emplace_back(QPointF(x, text.top()), text.bottomRight());
        x = text.right() + gap * share;
    }
}

int LegendItem::entryAt(QPointF place) const {
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i].adjusted(-4, -4, 4, 4).contains(place))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace thetascope::ui
