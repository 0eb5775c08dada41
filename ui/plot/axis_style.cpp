// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axis_style.h"

#include "ui/plot/number_ticker.h"
#include "ui/theme/whole.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

void fitTicks(QCPAxis& axis, double usual, double greatest, int most) {
    axis.ticker()->setTickCount(std::clamp(theme::whole<int>(std::round(usual)), 2, most));
    if (auto* const limited = dynamic_cast<LimitedTicker*>(axis.ticker().data()))
        limited->setMost(std::max(greatest, 1.0));
}

} // namespace

void layOut(QCustomPlot& plot) {
    plot.plotLayout()->update(QCPLayoutElement::upPreparation);
    plot.plotLayout()->update(QCPLayoutElement::upMargins);
    plot.plotLayout()->update(QCPLayoutElement::upLayout);
}

QCPAxisRect* addAxisRect(QCustomPlot& plot) {
    auto* const rect = new QCPAxisRect(&plot, false);
    for (const auto type : {QCPAxis::atLeft, QCPAxis::atBottom}) {
        QCPAxis* const axis = rect->addAxis(type);
        axis->setLayer("axes");
        axis->grid()->setLayer("grid");
        axis->grid()->setVisible(true);
        axis->setTicker(QSharedPointer<NumberTicker>::create());
    }
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, rect);
    return rect;
}

void makeStepAxis(QCPAxis& axis) {
    axis.setTicker(QSharedPointer<StepTicker>::create());
    axis.setLabel(QStringLiteral("t"));
}

void styleAxis(QCPAxis& axis, const PlotStyle& style) {
    const double unit = style.unit;
    const QPen grid(style.theme.grid, unit);
    axis.setBasePen(QPen(style.theme.border, unit));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTicks(false);
    axis.setTickLength(0, 0);
    axis.setTickLabelFont(style.font);
    axis.setTickLabelColor(style.theme.fadedInk);
    axis.setLabelFont(style.font);
    axis.setLabelColor(style.theme.fadedInk);
    axis.setTickLabelPadding(qRound(4 * unit));
    axis.setLabelPadding(qRound(2 * unit));
    axis.setPadding(qRound(3 * unit));
    axis.grid()->setPen(grid);
    axis.grid()->setZeroLinePen(grid);
    axis.grid()->setSubGridVisible(false);
}

void setLogarithmic(QCPAxis& axis, bool logarithmic, int ticks) {
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (logarithmic)
        axis.setTicker(QSharedPointer<PowerTicker>::create());
    else
        axis.setTicker(QSharedPointer<NumberTicker>::create());
    axis.ticker()->setTickCount(ticks);
}

void fitTicksUp(QCPAxis& axis, int height, int most, const PlotStyle& style) {
    const double line = QFontMetricsF(style.font).height();
    fitTicks(axis, height / (2.2 * line), height / (1.05 * line), most);
}

void fitTicksAcross(QCPAxis& axis, int width, int most, const QString& widest,
                    const PlotStyle& style) {
    const double number = QFontMetricsF(style.font).horizontalAdvance(widest);
    fitTicks(axis, width / (1.6 * number), width / (1.25 * number), most);
}

} // namespace thetascope::ui::plot
