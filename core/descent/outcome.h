// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace thetascope::descent {

/// An Outcome is how a run ended.
enum class Outcome : std::uint8_t {
    Running, ///< It has not ended.
    Converged, ///< |σ| < tolerance, and no coordinate pauses on a slope (σᵢ = 0 with gᵢ ≠ 0, as
               ///< in Rprop when it changes direction).
    StepLimit,  ///< The number of steps was reached.
    Diverged,   ///< θ, L or the slope grew beyond the largest double.
    LeftDomain, ///< L or the slope is NaN, or infinite at a singularity.
    Cancelled,  ///< It was told to stop.
};

/// Returns the outcome as files spell it: "running", "converged", "step_limit", "diverged",
/// "left_domain", "cancelled".
constexpr std::string_view key(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return "running";
    case Outcome::Converged:
        return "converged";
    case Outcome::StepLimit:
        return "step_limit";
    case Outcome::Diverged:
        return "diverged";
    case Outcome::LeftDomain:
        return "left_domain";
    case Outcome::Cancelled:
        return "cancelled";
    }
    return {};
}

} // namespace thetascope::descent
