// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QString>

#include <vector>

class QCPPainter;

namespace thetascope::ui::plot {

/// An EdgeArrow stands at the edge of a plot, points to what is outside and tells its value.
struct EdgeArrow {
    QPointF tip;       ///< The position of its tip in pixels.
    QPointF direction; ///< Has unit length and points outwards.
    QString text;      ///< The value.
    QColor colour;     ///< The colour of the run that is outside.
};

/// Returns the rectangle within `area` in which the tips of its arrows are.
QRectF edgeOf(const QRect& area);

/// Draws the arrows of a plot that has this area. The text of an arrow is left out where it would
/// cover that of an earlier one, or where the plot is too low for it.
void drawEdgeArrows(QCPPainter& painter, const std::vector<EdgeArrow>& arrows, const QRect& area,
                    const PlotStyle& style);

} // namespace thetascope::ui::plot
