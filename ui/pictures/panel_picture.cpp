// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/panel_picture.h"

#include "ui/panels/head_painter.h"
#include "ui/plot/box_painter.h"

namespace thetascope::ui::pictures {

PanelPicture::PanelPicture(const plot::PlotStyle& style)
    : m_style(style)
    , m_plot(std::make_unique<QCustomPlot>())
    , m_content(std::make_unique<plot::PanelPlot>(*m_plot)) {
    m_content->setStyle(style);
    m_plot->setBackground(QBrush(Qt::NoBrush));
}

PanelPicture::~PanelPicture() = default;

void PanelPicture::paint(QImage& image, const QRectF& box, double scale, bool filled) {
    plot::BoxPainter painter(image, box, scale);
    plot::paintCard(painter, box.size(), m_style, filled);
    const double head = panels::headHeight(m_style, m_head, box.width());
    panels::paintHead(painter, QRectF(0, 0, box.width(), head), m_head, m_style);
    painter.setPen(QPen(m_style.theme.grid, m_style.unit));
    painter.drawLine(QPointF(m_style.unit, head), QPointF(box.width() - m_style.unit, head));
    const double margin = 6 * m_style.unit;
    painter.translate(margin, head + margin);
    m_content->paint(painter,
                     QSizeF(box.width() - 2 * margin, box.height() - head - 2 * margin).toSize());
}

CurvesPicture::CurvesPicture(const plot::PlotStyle& style)
    : m_style(style)
    , m_plot(std::make_unique<QCustomPlot>())
    , m_content(std::make_unique<plot::CurvesPlot>(*m_plot)) {
    m_content->setStyle(style);
    m_plot->setBackground(QBrush(Qt::NoBrush));
}

CurvesPicture::~CurvesPicture() = default;

void CurvesPicture::paint(QImage& image, const QRectF& box, double scale, bool filled) {
    plot::BoxPainter painter(image, box, scale);
    plot::paintCard(painter, box.size(), m_style, filled);
    const double margin = 8 * m_style.unit;
    painter.translate(margin, margin);
    m_content->paint(painter, (box.size() - QSizeF(2 * margin, 2 * margin)).toSize());
}

} // namespace thetascope::ui::pictures
