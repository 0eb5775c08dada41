// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_edges_item.h"

#include "ui/plot/edge_arrow.h"
#include "ui/plot/series_item.h"
#include "ui/theme/number_format.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::plot {

void SeriesEdgesItem::setSeries(std::vector<const SeriesItem*> series) {
    if (series == m_series)
        return;
    m_series = std::move(series);
    setLayer(layer()); // as the last item of the layer, which paints all layers again
}

QStringList SeriesEdgesItem::texts() const {
    QStringList texts;
    for (const SeriesItem* series : m_series) {
        for (const SeriesItem::Outside& outside : series->outside())
            texts << QStringLiteral("%1 = %2").arg(m_name, theme::formatGrouped(outside.value));
    }
    return texts;
}

void SeriesEdgesItem::draw(QCPPainter* painter) {
    const QRectF edge = edgeOf(area());
    std::vector<EdgeArrow> arrows;
    for (const SeriesItem* series : m_series) {
        for (const SeriesItem::Outside& outside : series->outside()) {
            const double x =
                std::clamp(across()->coordToPixel(outside.step), edge.left(), edge.right());
            arrows.push_back(
                {{x, outside.isAbove ? edge.top() : edge.bottom()},
                 {0, outside.isAbove ? -1.0 : 1.0},
                 QStringLiteral("%1 = %2").arg(m_name, theme::formatGrouped(outside.value)),
                 style().theme.contender(series->slot())});
        }
    }
    if (!arrows.empty())
        drawEdgeArrows(*painter, arrows, area(), style());
}

} // namespace thetascope::ui::plot
