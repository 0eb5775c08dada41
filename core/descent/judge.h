// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/descent/run_watch.h"
#include "core/expression/formula.h"
#include "core/loss/cluster_probe.h"
#include "core/loss/extent.h"
#include "core/loss/heights.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::descent {

/// A Judge tells how runs on a loss ended, as seen over an extent. Named constants may differ from
/// run to run.
class Judge {
public:
    /// Makes a judge of runs on a loss, which must outlive it, with this tolerance. `constants` are
    /// the numbers of the named constants that setConstants() sets.
    Judge(const loss::Loss& loss, const loss::Extent& extent, double tolerance,
          std::span<const std::uint32_t> constants = {});

    /// Sets the named constants of the run that is judged next.
    void setConstants(std::vector<double> values);

    /// Judges a run that has stopped.
    ///
    /// At the limit it has diverged if it is further than one and a half widths from the middle of
    /// the extent, the next step would lead further still, and L is above or below the heights of
    /// the loss by more than their difference.
    End operator()(const Stop& stop);

    /// Judges a run that rests at a point.
    End atRest(Point theta);

private:
    /// A KnownRest is a point that has been judged.
    struct KnownRest {
        Point theta;
        End end;
    };

    Outcome whyNotFinite(Point theta);
    const loss::Heights& heights();
    double distance(Point theta) const;

    const loss::Loss& m_loss;
    loss::Extent m_extent;
    double m_tolerance;
    loss::ClusterProbe m_probe;
    std::vector<std::uint32_t> m_constants;
    std::vector<double> m_values;                           ///< Of these constants.
    std::map<std::vector<double>, loss::Heights> m_heights; ///< By values of the constants.
    /// Runs that do not move any more rest at the same few points. The last ones, by their bits.
    std::array<std::optional<KnownRest>, 16> m_known;
    std::optional<expression::Formula> m_formula; ///< With these values; made when it is needed.
};

/// Returns why a run on the loss of a formula cannot go on from a point where θ, L or the slope is
/// not finite: Diverged where θ is infinite or something overflowed, LeftDomain where θ, L or the
/// slope is not a number or infinite at a singularity.
Outcome whyNotFinite(const expression::Formula& formula, Point theta);

} // namespace thetascope::descent
