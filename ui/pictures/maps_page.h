// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/page.h"
#include "ui/pictures/picture_settings.h"

namespace thetascope::ui::pictures {

/// Paints maps side by side on a page, with curve, axes, figures and a legend for all of them (at
/// least one).
void paintMaps(plot::PagePainter& page, const maps::ShownMaps& content,
               const PictureSettings& settings);

/// Gives the dots that each map has on that page.
QSize mapDots(const maps::ShownMaps& content, const PictureSettings& settings);

/// Makes a page of a single map, each pixel one dot, or a square or box of dots where there are so
/// few pixels that the page would be too small for its words.
Page pageOfMap(maps::ShownMaps content);

} // namespace thetascope::ui::pictures
