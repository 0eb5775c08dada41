// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/edge_arrow.h"

#include "ui/plot/arrow_head.h"

#include <QFontMetricsF>
#include <qcustomplot.h>

#include <algorithm>
#include <optional>

namespace thetascope::ui::plot {

namespace {

constexpr int kEdge = 6; ///< The distance of the tips from the edge, in pixels.
/// In a lower plot, in lines of text, a text behind its arrow would cover much of the curves.
constexpr double kHigh = 6;
// These lengths are in units of the style.
constexpr double kHead = 11;
constexpr double kGap = 14; ///< From the tip to the text.

/// Moves a box into an area that is larger.
QRectF movedInto(const QRectF& area, QRectF box) {
    box.moveLeft(
        std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - box.width())));
    box.moveTop(
        std::clamp(box.top(), area.top(), std::max(area.top(), area.bottom() - box.height())));
    return box;
}

/// Returns where the text of an arrow of the given size stands: behind the arrow or, in a low plot,
/// beside it. It is absent where not even a line fits.
std::optional<QRectF> textBox(const EdgeArrow& arrow, QSizeF size, const QRect& area, double unit) {
    const QRectF inside = QRectF(area).adjusted(3, 3, -3, -3);
    if (size.height() > inside.height() + 4)
        return std::nullopt;
    QRectF box(QPointF(), size);
    const bool isLow = inside.height() < kHigh * size.height();
    if (arrow.direction.y() != 0 && isLow) {
        const double aside = kHead * unit;
        const bool right = arrow.tip.x() + aside + size.width() <= inside.right();
        box.moveCenter({arrow.tip.x() + (right ? 1 : -1) * (aside + size.width() / 2),
                        arrow.tip.y() - arrow.direction.y() * size.height() / 2});
    } else {
        box.moveCenter(arrow.tip - QPointF(arrow.direction.x() * (box.width() / 2 + kGap * unit),
                                           arrow.direction.y() * (box.height() / 2 + kGap * unit)));
    }
    return movedInto(inside, box);
}

} // namespace

QRectF edgeOf(const QRect& area) {
    return QRectF(area).adjusted(kEdge, kEdge, -kEdge, -kEdge);
}

void drawEdgeArrows(QCPPainter& painter, const std::vector<EdgeArrow>& arrows, const QRect& area,
                    const PlotStyle& style) {
    painter.setAntialiasing(true);
    for (const EdgeArrow& arrow : arrows) {
        painter.setBrush(arrow.colour);
        fillArrowHead(painter, arrow.tip, arrow.direction, kHead * style.unit);
    }
    QFont font = style.font;
    font.setBold(true);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    QColor ground = style.theme.surface;
    ground.setAlphaF(0.9F);
    std::vector<QRectF> taken;
    for (const EdgeArrow& arrow : arrows) {
        const QSizeF size =
            metrics.size(Qt::TextSingleLine, arrow.text) + QSizeF(8, 2) * style.unit;
        const auto box = textBox(arrow, size, area, style.unit);
        if (!box ||
            std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(*box); }))
            continue;
        taken.push_back(*box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(*box, 3 * style.unit, 3 * style.unit);
        painter.setPen(style.theme.ink);
        painter.drawText(*box, Qt::AlignCenter, arrow.text);
    }
}

} // namespace thetascope::ui::plot
