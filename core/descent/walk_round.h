// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/machine/round.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace thetascope::descent {

/// Where everything stands in the frame of a walk.
struct WalkLayout {
    WalkLayout(const optimizer::Optimizer& optimizer, std::size_t dimension);

    // Fixed places: first the optimizer's settings, …
    std::uint32_t states; ///< of the first coordinate; then those of the second
    std::uint32_t rateStates;
    std::uint32_t statesEach; ///< of one coordinate: the rate rule's, then the update rule's
    std::uint32_t finite;     ///< 0; not a number once L or a slope was not finite
    std::uint32_t shortest;   ///< the least |σ|² so far; not used where the tolerance is 0
    std::uint32_t fixedPlaces;
    /// The fixed place of α⁽ᵗ⁾ where it is the same in all steps; else it stands at each point.
    std::optional<std::size_t> steadyRate;
    // Places of a point: first those of each coordinate, …
    static constexpr std::uint32_t kTheta = 0;
    static constexpr std::uint32_t kSlope = 1;
    static constexpr std::uint32_t kSigma = 2;
    static constexpr std::uint32_t kRate = 3; ///< unless it is steady
    std::uint32_t pointEach;
    std::uint32_t loss;
    std::uint32_t pointPlaces;
};

/// One step of a descent: L and slope at θ⁽ᵗ⁾, both rules, the move, and the watch over what may
/// end a run.
machine::Round walkRound(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                         bool hasTolerance);

} // namespace thetascope::descent
