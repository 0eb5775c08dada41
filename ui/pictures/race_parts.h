// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/pictures/picture_settings.h"
#include "ui/plot/chart_content.h"
#include "ui/plot/page_painter.h"
#include "ui/plot/plot_style.h"

#include <QRectF>
#include <QStringList>

#include <optional>

class QPainter;

namespace thetascope::ui::pictures {

// The parts that the pictures of comparisons share; all lengths are in units of the page.

/// Paints a chart into a box of the page. If `filled` is true, the box is filled with the theme's
/// surface first.
void paintChart(plot::PagePainter& page, const QRectF& box, const plot::ChartContent& content,
                const plot::PlotStyle& style, bool filled);

/// Paints sentences as a paragraph along the bottom of a box, in at most a third of its height.
/// Returns the rest of the box.
QRectF paintSentences(plot::PagePainter& page, const QRectF& box, const QStringList& sentences,
                      const plot::PlotStyle& style);

/// Paints the marker of a slot, if there is one, in its colour.
void paintMarker(QPainter& painter, QPointF centre, const std::optional<experiment::Slot>& slot,
                 const plot::PlotStyle& style);

/// Returns the style of such a page. Its letters are as small as those of four panels, since tables
/// have many.
plot::PlotStyle comparisonStyle(const PictureSettings& settings);

/// Returns by how much something of a given size has to be smaller to fit into a box, at most 1.
double scaleToFit(QSizeF size, QSizeF box);

} // namespace thetascope::ui::pictures
