// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/tangent_item.h"

#include "ui/theme/number_format.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

// These lengths are in units of the style.
constexpr double kWidth = 4; ///< In a wide plot.
constexpr double kLeastWidth = 2.5;
constexpr double kHalo = 1.5; ///< The width of the rim that separates it from the curve.
constexpr double kHalf = 60;  ///< In a wide plot.
constexpr double kWide = 600;
constexpr double kGap = 14; ///< From the tangent to its number.

constexpr double kLarge = 1.15; ///< The size of the number relative to the font.
constexpr int kDigits = 3;

} // namespace

QPointF drawTangent(QCPPainter& painter, const Tangent& tangent, const QCPAxis& across,
                    const QCPAxis& up, const PlotStyle& style) {
    // The slope is in pixels, in which the vertical axis points down.
    const QPointF along(across.coordToPixel(1) - across.coordToPixel(0),
                        tangent.slope * (up.coordToPixel(1) - up.coordToPixel(0)));
    const double length = std::hypot(along.x(), along.y());
    if (!std::isfinite(length) || length == 0)
        return {};
    const double share = std::min(across.axisRect()->width() / (kWide * style.unit), 1.0);
    const double width = std::max(kWidth * share, kLeastWidth);
    const QPointF half = along / length * (kHalf * share * style.unit);
    const QPointF here(across.coordToPixel(tangent.across), up.coordToPixel(tangent.up));
    const auto drawLine = [&](const QColor& colour, double thickness) {
        painter.setPen(QPen(colour, thickness * style.unit, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(here - half, here + half);
    };
    drawLine(style.theme.surface, width + 2 * kHalo);
    drawLine(style.theme.tangent, width);
    return half;
}

void TangentItem::setTangent(const Tangent& tangent, const QString& name, bool isConvex) {
    m_tangent = tangent;
    m_name = name;
    m_isConvex = isConvex;
}

QString TangentItem::text() const {
    return QStringLiteral("%1 = %2").arg(m_name, theme::formatNumber(m_tangent.slope, kDigits));
}

void TangentItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(true);
    const QPointF half = drawTangent(*painter, m_tangent, *across(), *up(), style());
    const QPointF here = pixel(m_tangent.across, m_tangent.up);
    if (half.isNull() || !QRectF(area()).contains(here))
        return;
    QFont font = style().font;
    font.setBold(true);
    font.setPixelSize(qRound(kLarge * QFontInfo(font).pixelSize()));
    const QFontMetricsF metrics(font);
    QRectF box(QPointF(), metrics.size(Qt::TextSingleLine, text()) + QSizeF(8, 2) * unit());
    // Straight away from the tangent: a steep one has its number on the right or on the left.
    const double length = std::hypot(half.x(), half.y());
    const QPointF away = QPointF(-half.y(), half.x()) / length * (m_isConvex ? 1 : -1);
    const double reach = std::abs(away.x()) * box.width() / 2 +
                         std::abs(away.y()) * box.height() / 2 + kGap * unit();
    box.moveCenter(here + away * reach);
    const QRectF inside = QRectF(area()).adjusted(3, 3, -3, -3);
    box.moveLeft(std::clamp(box.left(), inside.left(),
                            std::max(inside.left(), inside.right() - box.width())));
    box.moveTop(std::clamp(box.top(), inside.top(),
                           std::max(inside.top(), inside.bottom() - box.height())));
    QColor ground = style().theme.surface;
    ground.setAlphaF(0.9F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(box, 3 * unit(), 3 * unit());
    painter->setFont(font);
    painter->setPen(style().theme.tangent);
    painter->drawText(box, Qt::AlignCenter, text());
}

} // namespace thetascope::ui::plot
