// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <QSize>

namespace thetascope::ui::plot {

/// What stands around the curve in a panel's plot. A small plot has less of it, by degrees, so that
/// most of it is the curve.
struct PanelFurniture {
    bool names = true;       ///< of the axes: θ, L, t, α⁽ᵗ⁾
    bool minima = true;      ///< the θ of each minimum
    bool stepNumbers = true; ///< of the t axis
    bool rateNumbers = true; ///< of the learning rates' axis
    int strip = 0;           ///< height of the learning rates, without their axis; 0: none

    bool operator==(const PanelFurniture&) const = default;
};

/// Above and right of each rect, in units of the style.
inline constexpr double kTopMargin = 5;
inline constexpr double kRightMargin = 10;

/// For a plot so large.
PanelFurniture panelFurniture(QSize plot, const PlotStyle& style);

/// The left margin that this furniture needs: the same in all panels, so that their plots have the
/// same edges.
int leftMargin(const PanelFurniture& furniture, const PlotStyle& style);

/// The widest number that the left margin has room for.
int numberWidth(const PanelFurniture& furniture, const PlotStyle& style);

/// What such furniture leaves to the curve of a plot so large; `basins`: with their strip.
QSize curveRoom(QSize plot, const PanelFurniture& furniture, const PlotStyle& style, bool basins);

} // namespace thetascope::ui::plot
