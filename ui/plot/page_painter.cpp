// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/page_painter.h"

#include <qcustomplot.h>

namespace thetascope::ui::plot {

PagePainter::PagePainter(QPaintDevice& device, double scale)
    : m_painter(std::make_unique<QCPPainter>(&device)) {
    m_painter->setMode(QCPPainter::pmVectorized);
    m_painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                              QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    m_painter->scale(scale, scale);
}

PagePainter::~PagePainter() = default;

QPainter& PagePainter::painter() const {
    return *m_painter;
}

PagePainter::Box::Box(const PagePainter& page, QPointF corner)
    : m_page(page) {
    m_page.m_painter->save();
    m_page.m_painter->translate(corner);
}

PagePainter::Box::~Box() {
    m_page.m_painter->restore();
}

bool hasDots(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::Raster;
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
