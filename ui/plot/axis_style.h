// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

class QCPAxis;
class QCPAxisRect;
class QCustomPlot;

namespace thetascope::ui::plot {

/// Puts an axis rect with an axis below and one at the left below what is in the plot already.
QCPAxisRect* addAxisRect(QCustomPlot& plot);

/// Under the lowest rect: an axis of steps.
void makeStepAxis(QCPAxis& axis);

/// The look of an axis and of its grid.
void styleAxis(QCPAxis& axis, const PlotStyle& style);

/// Linear or logarithmic, with numbers for people.
void setLogarithmic(QCPAxis& axis, bool logarithmic, int ticks);

/// As many numbers as fit along an axis so long, upright or across, and at most so many; `widest`:
/// of the numbers below an axis.
void fitTicksUp(QCPAxis& axis, int height, int most, const PlotStyle& style);
void fitTicksAcross(QCPAxis& axis, int width, int most, const QString& widest,
                    const PlotStyle& style);

} // namespace thetascope::ui::plot
