// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/map_picture.h"

#include "ui/panels/head_painter.h"

#include <QPainter>

#include <cmath>

namespace thetascope::ui::pictures {

// All lengths are whole numbers, so that a pixel of the map can be a whole number of dots.

MapPicture::MapPicture(const plot::PlotStyle& style)
    : m_style(style)
    , m_content(std::make_unique<plot::MapPlot>(m_canvas.plot())) {
    m_content->setStyle(style);
}

MapPicture::~MapPicture() = default;

int MapPicture::margin() const {
    return static_cast<int>(std::ceil(6 * m_style.unit));
}

int MapPicture::headRoom() const {
    return static_cast<int>(std::ceil(panels::headHeight(m_style)));
}

int MapPicture::summaryHeight(int width) const {
    const QFontMetricsF metrics(m_style.font);
    const QRectF room(0, 0, width - 4 * margin(), 1e6);
    const QRectF words = metrics.boundingRect(room, Qt::TextWordWrap, m_summary);
    return static_cast<int>(std::ceil(words.height())) + 2 * margin();
}

QSize MapPicture::sizeFor(QSize map) {
    const QSize plot = m_content->sizeFor(map);
    const int width = plot.width() + 2 * margin();
    return {width, headRoom() + margin() + plot.height()};
}

QSize MapPicture::plotSize(QSize box, int summaryHeight) const {
    return {box.width() - 2 * margin(), box.height() - headRoom() - margin() - summaryHeight};
}

QSize MapPicture::mapSize(QSize box, int summaryHeight) {
    m_content->prepare(plotSize(box, summaryHeight));
    return m_content->mapArea().size();
}

void MapPicture::paint(plot::PagePainter& page, const QRect& box, int summaryHeight, bool filled) {
    const plot::PagePainter::Box here(page, box.topLeft());
    QPainter& painter = page.painter();
    plot::paintCard(painter, box.size(), m_style, filled);
    panels::paintHead(painter, QRectF(0, 0, box.width(), headRoom()), m_head, m_style);
    painter.setPen(QPen(m_style.theme.grid, m_style.unit));
    painter.drawLine(QPointF(m_style.unit, headRoom()),
                     QPointF(box.width() - m_style.unit, headRoom()));
    painter.setFont(m_style.font);
    painter.setPen(m_style.theme.fadedInk);
    const int halfMargin = margin() / 2;
    painter.drawText(QRectF(2 * margin(), box.height() - summaryHeight + halfMargin,
                            box.width() - 4 * margin(), summaryHeight),
                     Qt::TextWordWrap, m_summary);
    painter.translate(margin(), headRoom() + margin());
    m_content->paint(page.plotPainter(), plotSize(box.size(), summaryHeight));
}

} // namespace thetascope::ui::pictures
