// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::basins {

/// Landmarks are the local minima of a loss within a range, at which runs may end.
struct Landmarks {
    /// A Minimum is a local minimum, with the distance within which runs count as having reached
    /// it.
    struct Minimum {
        loss::Point theta{}; ///< Where it is.
        double loss = 0;     ///< L at the minimum.
        double reach = 0;    ///< A run that ends within this distance has arrived at the minimum.
    };

    std::vector<Minimum> minima; ///< All minima, in ascending order of θ (or x).

    /// The difference up to which two losses count as equal, 1e-9 of the size of L in the range:
    /// equal minima are seldom found to the same bits.
    double rounding = 0;

    /// Returns the indices of the minima with the lowest loss, in ascending order; none if there
    /// are no minima.
    std::vector<std::size_t> lowest() const;
};

/// Finds the minima of a loss within a range, or within a rectangle if it has two variables. The
/// reach of a minimum is a hundredth of the range, or less if another minimum is near.
Landmarks landmarks(const loss::Loss& loss, loss::Range range, loss::Range rangeY);

/// A Fate says how the run of a pixel ended, with regard to the minima in range.
enum class Fate : std::uint8_t {
    Unknown,    ///< The run has not been computed yet.
    Minimum,    ///< The run settled at one of the minima.
    AtRest,     ///< The run settled; at what is not asked: see Naming::None.
    Elsewhere,  ///< The run settled at another minimum, mostly outside the range.
    Stationary, ///< The run rests where the slope is 0: Outcome::Stationary.
    Stalled,    ///< The run rests on a slope: Outcome::Stalled.
    Oscillates, ///< The run repeats itself for ever: Outcome::Oscillates.
    NotSettled, ///< The run was still moving at the step limit.
    Diverged,   ///< The run diverged: Outcome::Diverged.
    LeftDomain, ///< The run left the domain of the loss: Outcome::LeftDomain.
};

/// A Landing says where the run of a pixel ended. It is small, since a map has one for each pixel.
struct Landing {
    Fate fate = Fate::Unknown; ///< How the run ended.
    std::uint32_t minimum = 0; ///< The number of the minimum, if `fate` is Fate::Minimum.

    /// Compares both members.
    friend bool operator==(const Landing&, const Landing&) = default;
};

/// Returns where a run with the end `end` has landed. A run settles when it converges. If it cannot
/// be told, since `tolerance` is 0 and all steps are made, it has settled at a minimum if it ends
/// within a hundredth of the minimum's reach. The number of a minimum is its index.
Landing landing(const Landmarks& landmarks, const End& end, double tolerance);

} // namespace thetascope::basins
