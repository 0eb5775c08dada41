// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/race_parts.h"

#include "ui/pictures/page_parts.h"
#include "ui/plot/canvas.h"
#include "ui/plot/chart.h"
#include "ui/theme/marker_path.h"

#include <QPainter>

#include <algorithm>

namespace thetascope::ui::pictures {

void paintChart(plot::PagePainter& page, const QRectF& box, const plot::ChartContent& content,
                const plot::PlotStyle& style, bool filled) {
    const plot::PagePainter::Box here(page, box.topLeft());
    const plot::Canvas canvas;
    plot::Chart chart(canvas.plot());
    chart.setStyle(style);
    chart.setContent(content);
    plot::paintCard(page.painter(), box.size(), style, filled);
    const double margin = 8 * style.unit;
    page.painter().translate(margin, margin);
    chart.paint(page.plotPainter(), (box.size() - QSizeF(2 * margin, 2 * margin)).toSize());
}

QRectF paintSentences(plot::PagePainter& page, const QRectF& box, const QStringList& sentences,
                      const plot::PlotStyle& style) {
    if (sentences.isEmpty())
        return box;
    constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    QString text = sentences.join(' ');
    text.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); // no line begins with it
    const double gap = pageGap(style);
    const QRectF most = box.adjusted(gap * 0.2, 0, -gap * 0.2, -box.height() * 2 / 3);
    QPainter& painter = page.painter();
    painter.setFont(style.font);
    painter.setPen(style.theme.ink);
    const double height = std::min(
        most.height(), QFontMetricsF(style.font).boundingRect(most, kFlags, text).height());
    const QRectF here(most.left(), box.bottom() - height, most.width(), height);
    const plot::PagePainter::Box clipped(page, {0, 0});
    painter.setClipRect(here);
    painter.drawText(here, kFlags, text);
    return box.adjusted(0, 0, 0, -height - gap);
}

void paintMarker(QPainter& painter, QPointF centre, const std::optional<experiment::Slot>& slot,
                 const plot::PlotStyle& style) {
    if (!slot)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme.contender(*slot));
    painter.drawPath(theme::markerPath(theme::marker(*slot), centre, 10 * style.unit));
    painter.setBrush(Qt::NoBrush);
}

plot::PlotStyle comparisonStyle(const PictureSettings& settings) {
    return pageStyle(settings, 2, 2);
}

double scaleToFit(QSizeF size, QSizeF box) {
    return std::min({1.0, box.width() / size.width(), box.height() / size.height()});
}

} // namespace thetascope::ui::pictures
