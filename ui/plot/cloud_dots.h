// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/chart_content.h"
#include "ui/plot/plot_style.h"

class QCPAxis;
class QColor;
class QPainter;

namespace thetascope::ui::plot {

/// Draws the dots of a cloud on axes. Where many dots of a column fall on the same pixel it is
/// darker, so that a run that rests is a line, and one that wanders a haze.
void drawDots(QPainter& painter, const ChartCloud& cloud, const QCPAxis& across, const QCPAxis& up,
              const QColor& colour, const PlotStyle& style);

} // namespace thetascope::ui::plot
