// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <vector>

namespace thetascope::basins {

/// The places where runs may end up: a loss's local minima within the shown range.
struct Landmarks {
    struct Minimum {
        loss::Point theta{};
        double loss = 0;
        double reach = 0; ///< a run that ends no farther away has arrived here
    };

    std::vector<Minimum> minima; ///< by rising θ (x)

    /// Losses that differ by no more are the same: 1e-9 of L's size in the range. Equal minima
    /// are seldom found to the same bits.
    double rounding = 0;

    /// Those with the lowest loss, by rising θ; empty where there are none.
    std::vector<std::size_t> lowest() const;
};

/// A minimum's reach is a hundredth of the range, less where another is near.
Landmarks landmarks(const loss::Loss& loss, loss::Range range, loss::Range rangeY);

/// What became of a pixel's run.
enum class Fate {
    Unknown,    ///< not worked out yet
    Minimum,    ///< it settled at one of the landmarks
    Elsewhere,  ///< it settled, but not there: outside the range, or stuck on the way
    NotSettled, ///< it was still moving at the step limit
    Diverged,
    LeftDomain,
};

struct Landing {
    Fate fate = Fate::Unknown;
    std::size_t minimum = 0; ///< which one, where the fate is Minimum

    friend bool operator==(const Landing&, const Landing&) = default;
};

/// A run settles when it converges. Where it may not (`tolerance` 0: all steps are made) it has
/// settled at a minimum if it ends within a hundredth of the minimum's reach.
Landing landing(const Landmarks& landmarks, const End& end, double tolerance);

} // namespace thetascope::basins
