// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AdamW is AdamW's update: that of Adam, together with a pull of θ towards 0.
/// α = 0.1, α⁽ᵗ⁾ = 1, λ = 0.5, β₁ = 1/2: θ = 2, slope 2 give σ = −0.1 − 2 = −2.1.
struct AdamW {
    static constexpr std::string_view kKey = "decoupled_decay";
    static constexpr std::string_view kTitle = "corrected average, weight decay";
    static constexpr std::string_view kFormula = "m⁽ᵗ⁾ = β₁ m⁽ᵗ⁻¹⁾ + (1 − β₁) g⁽ᵗ⁾\n"
                                                 "σ⁽ᵗ⁾ = −α λ θ⁽ᵗ⁾ − α⁽ᵗ⁾ m⁽ᵗ⁾ / (1 − β₁ᵗ⁺¹)";
    static constexpr std::string_view kSource = "Loshchilov and Hutter 2019; PyTorch, AdamW";
    static constexpr const Parameter* kParameters[] = {&kAlpha, &kBeta1, &kWeightDecay};
    static constexpr const Parameter* kInertia = &kBeta1;
    static constexpr std::array<std::string_view, 2> kStates{"m⁽ᵗ⁾", "β₁ᵗ⁺¹"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[1] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta1 = lane.parameter[1];
        auto& m = lane.state[0];
        auto& power = lane.state[1]; // β₁ⁿ, n = t + 1
        m = flushed(beta1 * m + (1 - beta1) * lane.slope);
        power = keptNormal(power * beta1);
        lane.sigma =
            -(lane.parameter[0] * lane.parameter[2] * lane.theta) - lane.rate * (m / (1 - power));
    }
};

} // namespace thetascope::optimizer
