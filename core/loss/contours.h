// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/field.h"

#include <vector>

namespace thetascope::loss {

/// A GridPoint is a position on the grid of a field.
struct GridPoint {
    double column; ///< Counted from the lowest x.
    double row;    ///< Counted from the lowest y.

    friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

/// Returns the outline of where a field is at least as high as a level, as closed rings; the last
/// point of a ring is followed by its first. What is high is on the left of a ring. Where the high
/// part ends at the edge of the field, the ring runs one column or row outside of it, so that its
/// line is not seen there; and where it ends at points without a value, it runs through these.
std::vector<std::vector<GridPoint>> ringsAbove(const Field& field, double level);

} // namespace thetascope::loss
