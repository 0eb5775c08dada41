// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace thetascope::descent {

/// An Outcome is how a run ended. A run is at rest if |σ| stays below the tolerance for as many
/// steps as Resting says, and a Judge tells what it rests on.
enum class Outcome : std::uint8_t {
    Running,    ///< It has not ended.
    Converged,  ///< It is at rest at a minimum.
    Stationary, ///< It is at rest where the slope is 0, but not at a minimum.
    Stalled,    ///< It is at rest on a slope, since its steps have become so small.
    Oscillates, ///< The whole state has returned exactly, so that it repeats itself for ever.
    Diverged,   ///< θ, L or the slope overflowed, or the run is far outside and moves on.
    LeftDomain, ///< L or the slope is NaN, or infinite at a singularity.
    StepLimit,  ///< The number of steps was reached while it was still moving.
    Cancelled,  ///< It was told to stop.
};

/// A Manner says more about an outcome.
enum class Manner : std::uint8_t {
    None,       ///< There is nothing more to say.
    Maximum,    ///< Stationary at a maximum.
    Saddle,     ///< Stationary at a saddle: a minimum in one direction and a maximum in another.
    Inflection, ///< Stationary where the curve is level for a moment on its way down.
    Flat,       ///< Stationary where the curve is level all around.
    Grows,      ///< Diverged, and L grows.
    Falls,      ///< Diverged, and L falls for ever.
};

/// An End is how a run ended, with all that is to be said about it.
struct End {
    Outcome outcome = Outcome::Running; ///< How the run ended.
    Manner manner = Manner::None;       ///< More about Outcome::Stationary and Outcome::Diverged.
    /// The number of steps after which the run is in the same state again, if it oscillates.
    std::uint64_t period = 0;

    /// Compares all members.
    friend bool operator==(const End&, const End&) = default;
};

/// Returns whether a run with this outcome is at rest.
constexpr bool isAtRest(Outcome outcome) {
    return outcome == Outcome::Converged || outcome == Outcome::Stationary ||
           outcome == Outcome::Stalled;
}

/// Returns the outcome as files spell it: "running", "converged", "stationary", "stalled",
/// "oscillates", "diverged", "left_domain", "step_limit", "cancelled".
constexpr std::string_view key(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return "running";
    case Outcome::Converged:
        return "converged";
    case Outcome::Stationary:
        return "stationary";
    case Outcome::Stalled:
        return "stalled";
    case Outcome::Oscillates:
        return "oscillates";
    case Outcome::Diverged:
        return "diverged";
    case Outcome::LeftDomain:
        return "left_domain";
    case Outcome::StepLimit:
        return "step_limit";
    case Outcome::Cancelled:
        return "cancelled";
    }
    return {};
}

} // namespace thetascope::descent
