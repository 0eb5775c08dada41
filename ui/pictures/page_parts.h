// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/pictures/picture_settings.h"
#include "ui/plot/page_painter.h"
#include "ui/plot/plot_style.h"

#include <QRectF>

namespace thetascope::ui::pictures {

// What the pages of all pictures have in common, in units of the page.

/// Chooses letters that grow with the panels, so that a small picture stays readable and a large
/// one is not a small one with wide margins; a single panel does not need letters twice as large.
plot::PlotStyle pageStyle(const theme::Theme& theme, QSize page, int columns, int rows);
/// Chooses letters of that many units.
plot::PlotStyle pageStyle(const theme::Theme& theme, double letter);

/// Gives the space between panels, and round them.
double pageGap(const plot::PlotStyle& style);

/// Gives what the title takes of the page's height, with the space above and below.
double titleRoom(const plot::PlotStyle& style);

/// Paints what is behind everything, as the settings ask for.
void paintGround(plot::PagePainter& page, const PictureSettings& settings);

/// Paints the loss's formula along the top; returns what is left of the page.
QRectF paintTitle(plot::PagePainter& page, const loss::Loss& loss, const PictureSettings& settings,
                  const plot::PlotStyle& style);

} // namespace thetascope::ui::pictures
