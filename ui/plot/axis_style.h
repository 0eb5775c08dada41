// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

class QCPAxis;
class QCPAxisRect;
class QCustomPlot;

namespace thetascope::ui::plot {

/// Gives the parts of a plot their places in its viewport, as QCustomPlot does before it paints.
void layOut(QCustomPlot& plot);

/// Adds an axis rect with a bottom and a left axis below the other elements of a plot.
QCPAxisRect* addAxisRect(QCustomPlot& plot);

/// Makes an axis the common axis of steps below the lowest rect.
void makeStepAxis(QCPAxis& axis);

/// Styles an axis and its grid.
void styleAxis(QCPAxis& axis, const PlotStyle& style);

/// Makes an axis linear or logarithmic, with about `ticks` readable tick labels.
void setLogarithmic(QCPAxis& axis, bool logarithmic, int ticks);

/// Gives a vertical axis of `height` pixels as many tick labels as fit, at most `most`.
void fitTicksUp(QCPAxis& axis, int height, int most, const PlotStyle& style);
/// Gives a horizontal axis of `width` pixels as many tick labels as fit, at most `most`. `widest`
/// is the widest label.
void fitTicksAcross(QCPAxis& axis, int width, int most, const QString& widest,
                    const PlotStyle& style);

} // namespace thetascope::ui::plot
