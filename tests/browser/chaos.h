// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>

namespace thetascope::browser {

/// Returns the number of points of a run before errors of rounding have grown: before the first at
/// which the same run with a disturbance at each step is away by more than 1e-10 of the largest θ
/// so far. Each time the slope is taken a unit in the last place of θ beside the point, and is
/// wrong by up to two units in its own. That is what the functions of a browser may do, so its runs
/// have to agree with the program's up to there.
std::size_t pointsBeforeChaos(const descent::Trajectory& run, const loss::Loss& loss,
                              const optimizer::Optimizer& optimizer);

} // namespace thetascope::browser
