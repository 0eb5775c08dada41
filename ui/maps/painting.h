// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/map.h"
#include "ui/maps/scale.h"
#include "ui/plot/map_plot.h"

#include <QImage>

#include <vector>

namespace thetascope::ui::maps {

/// Returns the scale of what the colours of maps that are shown together mean: of final losses in
/// Mode::Loss and of numbers of steps in Mode::Steps, so that most runs of these maps differ.
Scale scaleOf(const std::vector<const Map*>& maps, Mode mode);

/// Returns whether the colour of a run that ended with a fate is one of the scale.
bool isOnScale(basins::Fate fate, Mode mode);

/// Paints the picture of a map, with a pixel for each that was computed. `scale` is that of
/// scaleOf().
QImage paintMap(const Map& map, Mode mode, const Colours& colours, const Scale& scale);

/// Returns the colours of the starts along a map of height 1, whatever the number of steps.
QImage paintStarts(const Map& map, const Colours& colours);

/// Returns the minima of the present loss as marks on the curve or the plane of a map; of very many
/// on a plane, only the lowest.
std::vector<plot::MapMark> mapMarks(const Map& map, const Colours& colours);

} // namespace thetascope::ui::maps
