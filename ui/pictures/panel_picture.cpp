// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/panel_picture.h"

#include "ui/panels/head_painter.h"

#include <QPainter>

namespace thetascope::ui::pictures {

PanelPicture::PanelPicture(const plot::PlotStyle& style)
    : m_style(style)
    , m_content(std::make_unique<plot::PanelPlot>(m_canvas.plot())) {
    m_content->setStyle(style);
}

PanelPicture::~PanelPicture() = default;

void PanelPicture::paint(plot::PagePainter& page, const QRectF& box, bool filled) {
    const plot::PagePainter::Box here(page, box.topLeft());
    QPainter& painter = page.painter();
    plot::paintCard(painter, box.size(), m_style, filled);
    const double head = panels::headHeight(m_style, m_head, box.width());
    panels::paintHead(painter, QRectF(0, 0, box.width(), head), m_head, m_style);
    painter.setPen(QPen(m_style.theme.grid, m_style.unit));
    painter.drawLine(QPointF(m_style.unit, head), QPointF(box.width() - m_style.unit, head));
    const double margin = 6 * m_style.unit;
    painter.translate(margin, head + margin);
    m_content->paint(page.plotPainter(),
                     QSizeF(box.width() - 2 * margin, box.height() - head - 2 * margin).toSize());
}

CurvesPicture::CurvesPicture(const plot::PlotStyle& style)
    : m_style(style)
    , m_content(std::make_unique<plot::CurvesPlot>(m_canvas.plot())) {
    m_content->setStyle(style);
}

CurvesPicture::~CurvesPicture() = default;

void CurvesPicture::paint(plot::PagePainter& page, const QRectF& box, bool filled) {
    const plot::PagePainter::Box here(page, box.topLeft());
    QPainter& painter = page.painter();
    plot::paintCard(painter, box.size(), m_style, filled);
    const double margin = 8 * m_style.unit;
    painter.translate(margin, margin);
    m_content->paint(page.plotPainter(), (box.size() - QSizeF(2 * margin, 2 * margin)).toSize());
}

} // namespace thetascope::ui::pictures
