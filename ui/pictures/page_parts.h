// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/pictures/picture_settings.h"
#include "ui/plot/page_painter.h"
#include "ui/plot/plot_style.h"

#include <QRectF>
#include <QString>

namespace thetascope::ui::pictures {

// The parts that the pages of all pictures share; all lengths are in units of the page.

/// Returns a style for a page with a grid of panels. The font grows with the panels, so that a
/// small picture stays readable and a large one is not a small one with wide margins, but only up
/// to a limit, since a single panel needs no letters twice as large. If the settings say how large
/// text is, it is.
plot::PlotStyle pageStyle(const PictureSettings& settings, int columns, int rows);
/// Returns a style with a font of a given size.
plot::PlotStyle pageStyle(const theme::Theme& theme, double fontSize);

/// Returns the space between panels and around them.
double pageGap(const plot::PlotStyle& style);

/// Returns the height of the title with the space above and below it.
double titleRoom(const plot::PlotStyle& style);

/// Returns the formula of a loss as a title: "L(θ) = θ²".
QString titleOf(const loss::Loss& loss);

/// Paints the background that the settings ask for.
void paintBackground(plot::PagePainter& page, const PictureSettings& settings);

/// Paints the formula of the loss along the top. Returns the rest of the page, within its margins.
QRectF paintTitle(plot::PagePainter& page, const loss::Loss& loss, const PictureSettings& settings,
                  const plot::PlotStyle& style);

/// Paints a title, which must be a single line, along the top. Returns the rest of the page, within
/// its margins.
QRectF paintTitle(plot::PagePainter& page, const QString& title, const PictureSettings& settings,
                  const plot::PlotStyle& style);

} // namespace thetascope::ui::pictures
