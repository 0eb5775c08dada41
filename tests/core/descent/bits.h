// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/trajectory.h"

#include <cstddef>
#include <string>

namespace thetascope::descent {

/// Whether two doubles are the same bits. One that is not a number is like another: its sign and
/// payload mean nothing.
bool sameBits(double a, double b);

/// Whether two rows are the same bits in θ, L and g; in α and σ besides unless one of them is a
/// run's last point, from which no step was made.
bool sameBits(const Step& a, const Step& b, bool isLast);

/// What a lane has at a point of a block.
template <std::size_t kDimension>
Step present(const LaneRows<kDimension>& rows, std::size_t lane) {
    Step step{.theta = rows.position(lane), .loss = rows.loss[lane]};
    for (std::size_t c = 0; c < kDimension; ++c) {
        step.slope[c] = rows.at[c].slope[lane];
        step.rate[c] = rows.at[c].rate[lane];
        step.sigma[c] = rows.at[c].sigma[lane];
    }
    return step;
}

/// Where two runs differ in any bit: "step 41", "points" or "outcome"; empty if nowhere.
std::string difference(const Trajectory& a, const Trajectory& b);

} // namespace thetascope::descent
