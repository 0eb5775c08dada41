// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>

class QWidget;

namespace thetascope::ui::plot {

/// A PlotStyle determines how plots are drawn. A window has one, and an exported picture another.
struct PlotStyle {
    theme::Theme theme = theme::Theme::light(); ///< The colours.
    QFont font;                                 ///< The font of labels.
    double unit = 1; ///< The unit of lengths, 1/13 of the font size: the widths of lines and the
                     ///< sizes of marks grow with it.
};

/// Returns the style of plots in a window, from the palette and the font of a widget.
PlotStyle plotStyleOf(const QWidget& widget);

} // namespace thetascope::ui::plot
