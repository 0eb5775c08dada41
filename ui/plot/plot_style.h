// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>

class QWidget;

namespace thetascope::ui::plot {

/// How plots are drawn: one value for a window, another for an exported picture.
struct PlotStyle {
    theme::Theme theme = theme::Theme::light();
    QFont font;      ///< of labels
    double unit = 1; ///< the length of a device-independent pixel of the window: lines and marks
                     ///< grow with it
};

/// For plots in a window: by the widget's palette and font.
PlotStyle plotStyleOf(const QWidget& widget);

} // namespace thetascope::ui::plot
