// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/page.h"
#include "ui/pictures/picture_settings.h"

namespace thetascope::ui::pictures {

/// Paints at least one map on a page. Several are side by side, each with its curve, axes and
/// summary; all have one legend.
void paintMaps(plot::PagePainter& page, const maps::ShownMaps& content,
               const PictureSettings& settings);

/// Returns the size in dots that each map has on such a page.
QSize mapDots(const maps::ShownMaps& content, const PictureSettings& settings);

/// Returns a page of the first map in which each pixel of the map is one dot, or a rectangle of
/// dots if the map would be too small for the text around it.
Page pageOfMap(maps::ShownMaps content);

} // namespace thetascope::ui::pictures
