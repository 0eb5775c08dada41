// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <QSize>

namespace thetascope::ui::plot {

/// PanelFurniture says which elements a panel's plot has besides the curve. A smaller plot has
/// fewer of them, so that the curve takes up most of it.
struct PanelFurniture {
    bool names = true;       ///< Whether the axes are named θ, L, t and α⁽ᵗ⁾.
    bool minima = true;      ///< Whether minima besides the lowest have their θ.
    bool stepNumbers = true; ///< Whether the t axis has numbers.
    bool rateNumbers = true; ///< Whether the axis of the learning rates has numbers.
    int rateHeight = 0; ///< The height of the learning rates in pixels, without their axis; 0 if
                        ///< they are not shown.

    bool operator==(const PanelFurniture&) const = default;
};

/// The margin above each axis rect, in units of the style.
inline constexpr double kTopMargin = 5;
/// The margin on the right of each axis rect, in units of the style.
inline constexpr double kRightMargin = 10;

/// Returns the furniture that suits a plot of the given size.
PanelFurniture panelFurniture(QSize plot, const PlotStyle& style);

/// Returns the left margin in pixels that the furniture needs. It is the same in all panels, so
/// that their plots are aligned.
int leftMargin(const PanelFurniture& furniture, const PlotStyle& style);

/// Returns the width in pixels that the left margin has for numbers.
int numberWidth(const PanelFurniture& furniture, const PlotStyle& style);

/// Returns the size that the furniture leaves for the curve in a plot. If `basins` is true, there
/// is a basin strip too.
QSize curveRoom(QSize plot, const PanelFurniture& furniture, const PlotStyle& style, bool basins);

} // namespace thetascope::ui::plot
