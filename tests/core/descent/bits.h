// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Where two runs differ in any bit: "step 41", "points" or "outcome"; empty if nowhere.
std::string difference(const Trajectory& a, const Trajectory& b);

} // namespace thetascope::descent
