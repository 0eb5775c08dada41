// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// DecayingAverageOutside is RMSProp's rate as in PyTorch, with ε outside the root.
/// α = 1, β = 3/4, ε = 1: slopes 2, 0 give q = 1, 3/4 and α⁽ᵗ⁾ = 1/2, 1/(1 + √(3/4)).
struct DecayingAverageOutside {
    static constexpr std::string_view kKey = "decaying_average_outside";
    static constexpr std::string_view kTitle = "decaying average, ε outside";
    static constexpr std::string_view kFormula = "q⁽ᵗ⁾ = β q⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α / (√(q⁽ᵗ⁾) + ε)";
    static constexpr std::string_view kSource = "PyTorch, RMSprop";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kBeta, &kEpsilon};
    static constexpr std::array<std::string_view, 1> kStates{"q⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta = lane.parameter[1];
        auto& q = lane.state[0];
        q = flushed(beta * q + (1 - beta) * (lane.slope * lane.slope));
        lane.rate = lane.parameter[0] / (root(q) + lane.parameter[2]);
    }
};

} // namespace thetascope::optimizer
