// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/range.h"

#include <algorithm>
#include <cstddef>

namespace thetascope::loss {

/// An Extent is the range, or the rectangle, over which a loss is looked at. What is far away,
/// steep or high is judged by it.
struct Extent {
    Range x; ///< The range of θ, or of x.
    Range y; ///< The range of y; unused with one variable.

    /// Compares both ranges.
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// Returns the width of an extent of a loss of one variable, or the lesser of the two.
inline double leastWidth(const Extent& extent, std::size_t dimension) {
    return dimension == 1 ? extent.x.width() : std::min(extent.x.width(), extent.y.width());
}

} // namespace thetascope::loss
