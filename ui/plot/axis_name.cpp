// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_name.h"

namespace thetascope::ui::plot {

AxisName::AxisName(QCPAxisRect* rect, const QString& text, Direction direction)
    : PlotItem(rect, QStringLiteral("axes"))
    , m_text(text)
    , m_direction(direction) {
    setClipToAxisRect(false);
    // Reserves the height of a line, to which the rest is added.
    up()->setLabel(QStringLiteral(" "));
}

void AxisName::setStyle(const PlotStyle& style) {
    PlotItem::setStyle(style);
    makeRoom();
}

void AxisName::setText(const QString& text, Direction direction) {
    m_text = text;
    m_direction = direction;
    makeRoom();
}

void AxisName::setShown(bool shown) {
    setVisible(shown);
    up()->setLabel(shown ? QStringLiteral(" ") : QString());
}

void AxisName::makeRoom() {
    const QFontMetricsF metrics(style().font);
    const double missing =
        m_direction == Direction::Turned ? 0 : metrics.size(0, m_text).width() - metrics.height();
    up()->setLabelPadding(qRound(std::max(0.0, missing) + 2 * unit()));
}

void AxisName::draw(QCPPainter* painter) {
    const QRect rect = area();
    const double left = rect.left() - up()->axisRect()->margins().left() + 3 * unit();
    const double height = QFontMetricsF(style().font).size(0, m_text).height();
    painter->setFont(style().font);
    painter->setPen(style().theme.fadedInk);
    if (m_direction == Direction::Upright) {
        painter->drawText(QRectF(left, rect.center().y() - height / 2, rect.left() - left, height),
                          Qt::AlignLeft | Qt::AlignVCenter, m_text);
        return;
    }
    const double length = QFontMetricsF(style().font).horizontalAdvance(m_text) + 2;
    painter->save();
    painter->translate(left + height / 2, rect.center().y());
    painter->rotate(-90);
    painter->drawText(QRectF(-length / 2, -height / 2, length, height), Qt::AlignCenter, m_text);
    painter->restore();
}

} // namespace thetascope::ui::plot
