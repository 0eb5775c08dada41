// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/basin_strip_item.h"

#include "ui/plot/page_painter.h"

#include <cmath>

namespace thetascope::ui::plot {

namespace {

// These lengths are in units of the style.
constexpr double kAbove = 3;
constexpr double kHeight = 7;
constexpr double kMark = 4; ///< Half the width of the mark at the start.

} // namespace

double BasinStripItem::room(const PlotStyle& style) {
    return std::ceil((kAbove + kHeight) * style.unit);
}

QRectF BasinStripItem::box() const {
    return {double(area().left()), std::round(area().bottom() + 1 + kAbove * unit()),
            double(area().width()), std::round(kHeight * unit())};
}

void BasinStripItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(false);
    painter->fillRect(box(), style().theme.ground);
    if (!m_strip)
        return;
    painter->setClipRect(box(), Qt::IntersectClip);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    const double left = across()->coordToPixel(m_strip->range.low);
    const double right = across()->coordToPixel(m_strip->range.high);
    if (m_row.isNull())
        m_row = m_strip->paint(style().theme);
    if (!hasDots(*painter)) {
        drawRuns(*painter, left, right);
        return;
    }
    painter->drawImage(QRectF(left, box().top(), right - left, box().height()), m_row);
}

/// Draws the strip without dots. Each colour extends to the right end, and the next one is over it,
/// so that no line is seen between them.
void BasinStripItem::drawRuns(QCPPainter& painter, double left, double right) const {
    const double perDot = (right - left) / m_row.width();
    for (int i = 0; i < m_row.width(); ++i) {
        if (i > 0 && m_row.pixel(i, 0) == m_row.pixel(i - 1, 0))
            continue;
        const double from = left + i * perDot;
        painter.fillRect(QRectF(from, box().top(), right - from, box().height()),
                         m_row.pixelColor(i, 0));
    }
}

void BasinStartItem::draw(QCPPainter* painter) {
    const QRectF box = m_strip.box();
    const double x = across()->coordToPixel(m_start);
    if (x < box.left() || x > box.right())
        return;
    // The drop has two shades, one of which is visible on any colour.
    const double half = kMark * unit();
    const QPolygonF mark{QPointF(x, box.top() + 0.5), QPointF(x + half, box.bottom() + 1),
                         QPointF(x - half, box.bottom() + 1)};
    painter->setAntialiasing(true);
    painter->setPen(pen(style().theme.surface, 1.2));
    painter->setBrush(style().theme.ink);
    painter->drawPolygon(mark);
}

} // namespace thetascope::ui::plot
