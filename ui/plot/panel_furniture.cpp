// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/panel_furniture.h"

#include "ui/plot/basin_strip_item.h"

#include <QFontMetricsF>

#include <algorithm>

namespace thetascope::ui::plot {

namespace {

// The least heights of a plot for its elements, in lines of text.
constexpr double kForNames = 15.5;
constexpr double kForStepNumbers = 13.5;
constexpr double kForMinima = 11;
constexpr double kForRates = 7.5;
// The least widths, in the same unit.
constexpr double kWideForNames = 18;
constexpr double kWideForNumbers = 13;

// The height of the learning rates.
constexpr double kLeastRates = 1.1; // in lines of text
constexpr double kUsualRates = 2.2; // in lines of text, with the numbers of the steps below
constexpr double kRateShare = 0.2;  // relative to the plot, if it is large

} // namespace

PanelFurniture panelFurniture(QSize plot, const PlotStyle& style) {
    const double line = QFontMetricsF(style.font).height();
    const double high = plot.height() / line;
    const double wide = plot.width() / line;
    PanelFurniture furniture;
    furniture.names = high >= kForNames && wide >= kWideForNames;
    furniture.stepNumbers = high >= kForStepNumbers && wide >= kWideForNumbers;
    furniture.minima = high >= kForMinima && wide >= kWideForNumbers;
    if (high >= kForRates) {
        const double least =
            high >= kForStepNumbers ? kUsualRates : std::max(kLeastRates, 0.15 * high);
        furniture.rateHeight = qRound(line * std::max(least, kRateShare * high - 1.5));
    }
    furniture.rateNumbers = furniture.rateHeight >= 1.7 * line && wide >= kWideForNumbers;
    return furniture;
}

int numberWidth(const PanelFurniture& furniture, const PlotStyle& style) {
    return QFontMetrics(style.font)
        .horizontalAdvance(furniture.rateNumbers ? QStringLiteral("−0.0000")
                                                 : QStringLiteral("−0.0"));
}

int leftMargin(const PanelFurniture& furniture, const PlotStyle& style) {
    const int name =
        furniture.names ? QFontMetrics(style.font).horizontalAdvance(QStringLiteral("α⁽ᵗ⁾")) : 0;
    return numberWidth(furniture, style) + name + qRound(9 * style.unit);
}

QSize curveRoom(QSize plot, const PanelFurniture& furniture, const PlotStyle& style, bool basins) {
    const double line = QFontMetricsF(style.font).height();
    const double numbers = line + 7 * style.unit;
    const double name = furniture.names ? line + 2 * style.unit : 0;
    double high = plot.height() - kTopMargin * style.unit - numbers - name;
    if (basins)
        high -= BasinStripItem::room(style);
    if (furniture.rateHeight > 0)
        high -= kTopMargin * style.unit + furniture.rateHeight + name +
                (furniture.stepNumbers ? numbers : 3 * style.unit);
    const double wide = plot.width() - leftMargin(furniture, style) - kRightMargin * style.unit;
    return {std::max(1, qRound(wide)), std::max(1, qRound(high))};
}

} // namespace thetascope::ui::plot
