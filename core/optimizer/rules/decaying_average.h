// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// DecayingAverage is RMSProp's rate: α over the root of a decaying average of the squared slopes,
/// with δ inside the root.
/// α = 1, β = 1/2, δ = 0: slopes 2, 0 give m = 2, 1 and α⁽ᵗ⁾ = 1/√2, 1.
struct DecayingAverage {
    static constexpr std::string_view kKey = "decaying_average";
    static constexpr std::string_view kTitle = "decaying average";
    static constexpr std::string_view kFormula = "m⁽ᵗ⁾ = β m⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α / √(δ + m⁽ᵗ⁾)";
    static constexpr std::string_view kSource = "Hinton 2012; notes, points 19–21";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kBeta, &kDelta};
    static constexpr std::array<std::string_view, 1> kStates{"m⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta = lane.parameter[1];
        auto& m = lane.state[0];
        m = flushed(beta * m + (1 - beta) * (lane.slope * lane.slope));
        lane.rate = lane.parameter[0] / root(lane.parameter[2] + m);
    }
};

} // namespace thetascope::optimizer
