// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AmsGrad is AMSGrad's rate: that of Adam with the largest average so far, which is taken before
/// the correction. Apart from the correction, the rate never rises again.
/// α = 1, β₂ = 1/2, ε = 0: slopes 2, 0 give v = 2, 1, largest 2, 2 and α⁽ᵗ⁾ = 1/2, √(3/8).
struct AmsGrad {
    static constexpr std::string_view kKey = "amsgrad";
    static constexpr std::string_view kTitle = "AMSGrad";
    static constexpr std::string_view kFormula = "v⁽ᵗ⁾ = β₂ v⁽ᵗ⁻¹⁾ + (1 − β₂) (g⁽ᵗ⁾)²\n"
                                                 "w⁽ᵗ⁾ = max(w⁽ᵗ⁻¹⁾, v⁽ᵗ⁾)\n"
                                                 "α⁽ᵗ⁾ = α / (√(w⁽ᵗ⁾ / (1 − β₂ᵗ⁺¹)) + ε)";
    static constexpr std::string_view kSource =
        "Reddi, Kale and Kumar 2018; PyTorch, Adam(amsgrad=True)";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kBeta2, &kEpsilon};
    static constexpr std::array<std::string_view, 3> kStates{"v⁽ᵗ⁾", "w⁽ᵗ⁾", "β₂ᵗ⁺¹"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[2] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta2 = lane.parameter[1];
        auto& v = lane.state[0];
        auto& largest = lane.state[1];
        auto& power = lane.state[2]; // β₂ⁿ, n = t + 1
        v = flushed(beta2 * v + (1 - beta2) * (lane.slope * lane.slope));
        largest = choose(largest, v, v, largest);
        power = keptNormal(power * beta2);
        lane.rate = lane.parameter[0] / (root(largest / (1 - power)) + lane.parameter[2]);
    }
};

} // namespace thetascope::optimizer
