// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/map.h"
#include "ui/maps/scale.h"

#include <QColor>
#include <QString>

#include <vector>

namespace thetascope::ui::maps {

/// A LegendEntry is a colour of a map with its meaning, or a bar of the colours of Colours::scale()
/// with ticks, or only a text.
struct LegendEntry {
    QString text;                        ///< The meaning, after the colour or before the bar.
    QColor colour = {};                  ///< The colour, unless it is a bar.
    bool hasBox = true;                  ///< Whether there is a box with the colour.
    bool isScale = false;                ///< Whether there is a bar.
    std::vector<Scale::Tick> ticks = {}; ///< The ticks of the bar.
    double scaleEnd = 1;                 ///< The share of Colours::scale() at the end of the bar.
};

/// Fates are those to explain: only those that occur in the maps, or all possible ones.
enum class Fates { Occurring, All };
/// Returns the legend of maps that are shown together. `scale` is that of scaleOf().
std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, const Scale& scale,
                                     Fates which = Fates::Occurring);

} // namespace thetascope::ui::maps
