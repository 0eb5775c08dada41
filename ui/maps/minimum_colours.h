// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map_landmarks.h"
#include "ui/maps/colours.h"
#include "ui/maps/scale.h"

#include <QColor>

#include <cstddef>
#include <vector>

namespace thetascope::ui::maps {

/// MinimumColours are the colours of a map's minima. A few minima have colours that differ in hue.
/// More than kMostColours are coloured by depth, the lowest the strongest, since nobody remembers
/// so many colours; and if these are all equally low, the colours repeat.
class MinimumColours {
public:
    /// So many minima have colours of their own.
    static constexpr std::size_t kMostColours = 12;

    /// Makes the colours of the minima of a map.
    MinimumColours(const basins::MapLandmarks& landmarks, const Colours& colours);

    /// Returns the colour of the minimum or branch with a number.
    QColor of(std::size_t number) const { return m_colours[number]; }

    /// Returns the number of minima or branches.
    std::size_t count() const { return m_colours.size(); }

    /// Returns whether the colours tell the depth of a minimum.
    bool areByDepth() const { return m_areByDepth; }

    /// Returns the scale of depths, if areByDepth().
    const Scale& depths() const { return m_depths; }

private:
    std::vector<QColor> m_colours;
    bool m_areByDepth = false;
    Scale m_depths;
};

/// Returns the share of Colours::scale() for a share of the scale of depths. It leaves out the
/// faintest colours, which would be hard to tell from runs that settle nowhere.
inline double shareOfDepth(double share) {
    return 0.85 * share;
}

} // namespace thetascope::ui::maps
