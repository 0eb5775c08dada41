// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/outcome.h"
#include "core/descent/stopping_rule.h"
#include "core/expression/formula.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace thetascope::descent {

/// Returns why a run on the loss of a formula cannot go on from a point where θ, L or the slope is
/// not finite: Diverged where θ is infinite or something overflowed, LeftDomain where θ, L or the
/// slope is not a number or infinite at a singularity.
Outcome whyNotFinite(const expression::Formula& formula, Point theta);

/// An Ending says where a run ends that has made a batch of steps, maybe beyond its end.
struct Ending {
    Outcome outcome = Outcome::Running; ///< unless Running, the next point is the run's last
    bool isHere = false;                ///< the last of the run's points in this batch is its end

    /// Ends a run, to which nothing else has happened, with the last step that it may make.
    static Ending atStepLimit() { return {Outcome::StepLimit, true}; }
};

/// Decides how many of a batch's points belong to the run of lane `lane`, and how the run ends, if
/// it does. `t`: the steps made before the first point. `why`: called with a point that is not
/// finite, it returns whyNotFinite() of the run's own loss.
template <std::size_t kDimension, class Why>
std::size_t untilEnd(std::span<const LaneRows<kDimension>> points, std::size_t lane,
                     std::uint64_t t, const StoppingRule& until, const Why& why, Ending& ending) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const LaneRows<kDimension>& rows = points[i];
        if (!rows.isFinite(lane))
            ending = {why(rows.position(lane)), true};
        else if (ending.outcome == Outcome::Running && t + i >= until.steps)
            ending = Ending::atStepLimit();
        else if (ending.outcome != Outcome::Running)
            ending.isHere = true;
        if (ending.isHere)
            return i + 1;
        if (rows.hasConverged(lane, until.tolerance))
            ending.outcome = Outcome::Converged; // at the next point
    }
    return points.size();
}

} // namespace thetascope::descent
