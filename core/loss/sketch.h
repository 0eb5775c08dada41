// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/minima.h"
#include "core/loss/range.h"

#include <vector>

namespace thetascope::loss {

/// A Sketch is what has to be known of a loss of one variable before its curve can be drawn over a
/// range. Loss::sketch() makes it.
struct Sketch {
    Range range;                 ///< The range of θ.
    Range heights;               ///< The range of L that shows the curve best; see visibleLoss().
    std::vector<Minimum> minima; ///< The local minima in the range.
};

} // namespace thetascope::loss
