// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/cluster_probe.h"
#include "core/loss/extent.h"

#include <cstddef>

namespace thetascope::loss {

/// Heights say between which values a loss lies over most of an extent.
struct Heights {
    double low = 0;  ///< One in twenty values of the loss is below.
    double high = 0; ///< One in twenty values of the loss is above.

    /// Returns the difference.
    double span() const { return high - low; }
};

/// Finds the heights of a loss of `dimension` variables over an extent, so that poles and steep
/// walls do not count. Of a loss that is level almost everywhere they are its least and greatest
/// value, and of one that has no finite value they are 0.
Heights heights(ClusterProbe& probe, std::size_t dimension, const Extent& extent);

} // namespace thetascope::loss
