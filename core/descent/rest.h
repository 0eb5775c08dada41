// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/loss/cluster_probe.h"
#include "core/loss/extent.h"

namespace thetascope::descent {

/// Returns what a run is that rests at a point of a loss of `dimension` variables: converged,
/// stationary, or stalled. Everything is measured in widths of the extent and in `height`, the
/// height of the loss over it, along the principal directions of the curvature.
///
/// - It has converged if a thousandth of the width away, or three times the tolerance where that is
///   more, the slope leads back on all sides, and is at least twice as steep as where the run
///   rests; or if a hundred-thousandth of the width away it leads back on all sides, however steep,
///   as beside the kink of |θ|.
/// - Otherwise the slope counts as 0 if it would change the loss by less than a ten thousandth of
///   its height over the whole width. Then the run has converged if at some distance, up to a
///   hundredth of the width, the slope leads back on all sides; and if not, it is stationary.
/// - It has stalled if the slope is not 0.
///
/// The slope is not a number where the loss is undefined, which counts as a wall.
End restAt(loss::ClusterProbe& probe, std::size_t dimension, const loss::Extent& extent,
           double height, double tolerance, loss::Point theta);

} // namespace thetascope::descent
