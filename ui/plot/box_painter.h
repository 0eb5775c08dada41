// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"

#include <qcustomplot.h>

namespace thetascope::ui::plot {

/// A painter for a box of a picture with `scale` dots for each of the box's units, in those units.
/// Draws lines and letters instead of stamping them.
class BoxPainter final : public QCPPainter {
public:
    BoxPainter(QImage& image, const QRectF& box, double scale);
};

/// The frame of a panel in a picture; filled with the theme's surface, or clear.
void paintCard(QPainter& painter, QSizeF size, const PlotStyle& style, bool filled);

} // namespace thetascope::ui::plot
