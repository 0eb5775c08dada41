// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/origin.h"
#include "core/descent/run_watch.h"
#include "core/loss/extent.h"
#include "core/optimizer/stepper.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::descent {

// A run whose whole state, θ and what its rules keep, is what it was before repeats itself for
// ever. To find that out, the state is kept at the start and after 16, 32, 64, … steps, and
// compared with the last one kept at every sixteenth step (Brent 1980). So a cycle is found that
// has been entered by step 2ᵏ, if a multiple of its period and of 16 is at most 2ᵏ, and there are
// steps left.

/// States are compared at the multiples of so many steps.
inline constexpr std::uint64_t kReturnStride = 16;

/// Returns the step at which the state was kept last before step `t`, which is not 0.
constexpr std::uint64_t keptBefore(std::uint64_t t) {
    return t <= kReturnStride ? 0 : std::bit_floor(t - 1);
}

/// Returns the step after `t` at which the state is kept again, if it was at step `t`.
constexpr std::uint64_t nextToKeep(std::uint64_t t) {
    return std::max(kReturnStride, 2 * t);
}

/// Returns whether two numbers have the same bits, so that all that follows from them is the same:
/// 0 and −0 differ.
inline bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// A StateWatch notices when the state of one run returns.
template <std::size_t kDimension>
class StateWatch {
public:
    /// Begins with the run's start and with the state of its rules there.
    StateWatch(Point start, const optimizer::Stepper& stepper) { keep(start, stepper); }

    /// Looks at the state at a step, a multiple of kReturnStride, and returns whether it is the one
    /// that was kept at keptBefore(t).
    bool look(std::uint64_t t, Point theta, const optimizer::Stepper& stepper) {
        const bool isBack = isKept(theta, stepper);
        if (t == nextToKeep(keptBefore(t)))
            keep(theta, stepper);
        return isBack;
    }

    /// Returns whether a state is the one that was kept last.
    bool isKept(Point theta, const optimizer::Stepper& stepper) const {
        auto kept = m_state.begin();
        for (std::size_t c = 0; c < kDimension; ++c) {
            if (!isSame(theta[c], m_theta[c]))
                return false;
        }
        for (std::size_t c = 0; c < kDimension; ++c) {
            for (const double value : stepper.state(c)) {
                if (!isSame(value, *kept++))
                    return false;
            }
        }
        return true;
    }

private:
    void keep(Point theta, const optimizer::Stepper& stepper) {
        m_theta = theta;
        m_state = stateOf(stepper, kDimension);
    }

    Point m_theta{};
    std::vector<double> m_state;
};

/// A Cycle is what a run does whose state has returned.
enum class Cycle {
    Unknown, ///< It cannot be said yet, since it may be coming to rest.
    AtRest,  ///< All its steps are short: RunWatch::rest() is its end.
    Still,   ///< It does not move any more, or by no more than rounding.
    Moving,  ///< It oscillates.
};

/// Returns what a run does whose state at step `t` is that of step keptBefore(t). `squaredStep` is
/// |σ|² of its last step, from the point `theta`.
template <std::size_t kDimension>
Cycle cycleOf(const RunWatch<kDimension>& watch, std::uint64_t t, double squaredStep, Point theta,
              const loss::Extent& extent) {
    if (watch.isUndecided(t))
        return watch.isShort(keptBefore(t), t) ? Cycle::AtRest : Cycle::Unknown;
    constexpr double kRounding = 0x1p-44;
    double size = std::max(std::abs(theta[0]), extent.x.width());
    if (kDimension == 2)
        size = std::max({size, std::abs(theta[1]), extent.y.width()});
    return squaredStep <= kRounding * size * (kRounding * size) ? Cycle::Still : Cycle::Moving;
}

} // namespace thetascope::descent
