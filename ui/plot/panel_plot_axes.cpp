// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// This file has what surrounds the curve.
#include "ui/plot/axis_name.h"
#include "ui/plot/axis_style.h"
#include "ui/plot/basin_strip_item.h"
#include "ui/plot/curve_item.h"
#include "ui/plot/panel_plot.h"
#include "ui/plot/series_edges_item.h"
#include "ui/plot/series_item.h"
#include "ui/theme/number_format.h"

#include <algorithm>

namespace thetascope::ui::plot {

void PanelPlot::styleAxes() {
    const double unit = m_style.unit;
    for (QCPAxisRect* rect : {m_lossRect, m_rateRect}) {
        for (QCPAxis* axis : rect->axes())
            styleAxis(*axis, m_style);
        rect->setMinimumMargins(QMargins(leftMargin(m_furniture, m_style),
                                         qRound(kTopMargin * unit), qRound(kRightMargin * unit),
                                         0));
    }
    furnish();
    makeRoomForBasins();
}

void PanelPlot::setFurniture(const PanelFurniture& furniture) {
    if (furniture == m_furniture)
        return;
    m_furniture = furniture;
    styleAxes();
}

/// Shows the names, the numbers and the learning rates for which there is room.
void PanelPlot::furnish() {
    const bool plane = m_scene && m_scene->isPlane();
    const auto name = [&](QCPAxis& axis, const QString& text) {
        axis.setLabel(m_furniture.names ? text : QString());
    };
    const theme::VariableNames names =
        m_scene ? theme::VariableNames(m_scene->loss()) : theme::VariableNames::usual(1);
    name(*m_lossRect->axis(QCPAxis::atBottom), names.name(0));
    QCPAxis& steps = *m_rateRect->axis(QCPAxis::atBottom);
    QCPAxis& rates = *m_rateRect->axis(QCPAxis::atLeft);
    name(steps, QStringLiteral("t"));
    m_heightName->setText(plane ? names.name(1) : QStringLiteral("L"));
    for (AxisName* each : {m_heightName, m_rateName}) {
        each->setShown(m_furniture.names);
        each->setStyle(m_style);
    }
    steps.setTickLabels(m_furniture.stepNumbers);
    rates.setTickLabels(m_furniture.rateNumbers);
    m_curve->setNumbered(m_furniture.minima);
    const bool hasRates = m_furniture.rateHeight > 0;
    for (QCPAxis* axis : {&steps, &rates}) {
        axis->setVisible(hasRates);
        axis->grid()->setVisible(hasRates);
    }
    m_clock->setVisible(hasRates);
    m_rateEdges->setVisible(hasRates);
    for (const RunItems& items : m_items)
        items.rates->setVisible(hasRates);
    if (!hasRates)
        m_rateRect->setMinimumMargins(QMargins());
    // The curve gets the rest of the height.
    m_rateRect->setMinimumSize(0, m_furniture.rateHeight);
    m_rateRect->setMaximumSize(QWIDGETSIZE_MAX, m_furniture.rateHeight);
    m_layers.markAll();
}

/// Moves the numbers of the θ axis below the basin strip.
void PanelPlot::makeRoomForBasins() {
    const bool shown = m_basinsShown && m_scene && !m_scene->isPlane();
    m_basins->setVisible(shown);
    m_basinStart->setVisible(shown);
    const double room = shown ? BasinStripItem::room(m_style) : 0;
    m_lossRect->axis(QCPAxis::atBottom)
        ->setTickLabelPadding(qRound(4 * m_style.unit) + qRound(room));
    m_layers.markAll();
}

/// Sets the number of tick labels to what fits in a plot of the given size.
void PanelPlot::fitTicks(QSize size) {
    const QSize curve = curveRoom(size, m_furniture, m_style, m_basins->visible());
    fitTicksUp(*m_rateRect->axis(QCPAxis::atLeft), m_furniture.rateHeight, 5, m_style);
    fitTicksAcross(*m_rateRect->axis(QCPAxis::atBottom), curve.width(), 5,
                   theme::formatCount(std::max<quint64>(m_last, 1000)), m_style);
    fitTicksUp(*m_lossRect->axis(QCPAxis::atLeft), curve.height(), 5, m_style);
    fitTicksAcross(*m_lossRect->axis(QCPAxis::atBottom), curve.width(), 6, QStringLiteral("0000"),
                   m_style);
}

} // namespace thetascope::ui::plot
