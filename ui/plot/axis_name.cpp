// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/rate_label.h"

namespace thetascope::ui {

namespace {

const QString kText = QStringLiteral("α⁽ᵗ⁾");

} // namespace

RateLabel::RateLabel(QCPAxisRect* rect)
    : PlotItem(rect, QStringLiteral("axes")) {
    setClipToAxisRect(false);
    up()->setLabel(QStringLiteral(" ")); // room of a line's height, to which the rest is added
}

void RateLabel::setStyle(const PlotStyle& style) {
    PlotItem::setStyle(style);
    const QFontMetricsF metrics(style.font);
    const double missing = metrics.horizontalAdvance(kText) - metrics.height();
    up()->setLabelPadding(qRound(std::max(0.0, missing) + 2 * style.unit));
}

void RateLabel::draw(QCPPainter* painter) {
    const QRect rect = area();
    const double left = rect.left() - up()->axisRect()->margins().left() + 3 * unit();
    const double height = QFontMetricsF(style().font).height();
    painter->setFont(style().font);
    painter->setPen(style().theme.fadedInk);
    painter->drawText(QRectF(left, rect.center().y() - height / 2, rect.left() - left, height),
                      Qt::AlignLeft | Qt::AlignVCenter, kText);
}

} // namespace thetascope::ui
