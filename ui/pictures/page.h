// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/pictures/picture.h"
#include "ui/plot/plot_style.h"

#include <QRectF>

namespace thetascope::ui::pictures {

// What all exported pictures have in common, in units of the size asked for.

/// Text grows with the panels, so that a small picture stays readable and a large one is not a
/// small one with wide margins; a single panel does not need letters twice as large.
plot::PlotStyle pageStyle(const theme::Theme& theme, QSize page, int columns, int rows);
/// With letters of that many pixels.
plot::PlotStyle pageStyle(const theme::Theme& theme, double letter);

/// Between panels, and round them.
double pageGap(const plot::PlotStyle& style);

/// What the title takes of the page's height, with the space above and below.
double titleRoom(const plot::PlotStyle& style);

/// An image of the page, filled as the settings ask for; null where there is no memory for it.
QImage emptyPage(const PictureSettings& settings);

/// Paints the loss's formula along the top; returns what is left of the page.
QRectF paintTitle(QImage& image, const loss::Loss& loss, const PictureSettings& settings,
                  const plot::PlotStyle& style);

/// Whether a picture may be that large; else a sentence.
tl::expected<void, QString> validateSize(const PictureSettings& settings);
QString noMemoryText();

/// A dot a 96th of an inch before scaling, for programs that print the picture.
void setResolution(QImage& image, double scale);

} // namespace thetascope::ui::pictures
