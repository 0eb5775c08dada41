// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace thetascope::descent {

/// How a run ended.
enum class Outcome : std::uint8_t {
    Running, ///< it has not
    Converged, ///< |σ| < tolerance, and no coordinate pauses on a slope (σᵢ = 0 with gᵢ ≠ 0, as
               ///< Rprop does when it turns round)
    StepLimit,  ///< the number of steps was reached
    Diverged,   ///< θ, L or the slope grew beyond the largest double
    LeftDomain, ///< L or the slope is not a number, or infinite at a singularity
    Cancelled,  ///< it was told to stop
};

/// As in files: "running", "converged", "step_limit", "diverged", "left_domain", "cancelled".
std::string_view key(Outcome outcome);

} // namespace thetascope::descent
