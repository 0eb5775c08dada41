// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// CorrectedAverage is Adam's update: a decaying average of the slopes, corrected for starting at
/// 0. α⁽ᵗ⁾ = 1, β₁ = 1/2: slopes 2, 0 give m = 1, 1/2 and σ = −2, −2/3.
struct CorrectedAverage {
    static constexpr std::string_view kKey = "corrected_average";
    static constexpr std::string_view kTitle = "corrected average";
    static constexpr std::string_view kFormula = "m⁽ᵗ⁾ = β₁ m⁽ᵗ⁻¹⁾ + (1 − β₁) g⁽ᵗ⁾\n"
                                                 "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ m⁽ᵗ⁾ / (1 − β₁ᵗ⁺¹)";
    static constexpr std::string_view kSource = "Kingma and Ba 2015";
    static constexpr const Parameter* kParameters[] = {&kBeta1};
    static constexpr const Parameter* kInertia = &kBeta1;
    static constexpr std::array<std::string_view, 2> kStates{"m⁽ᵗ⁾", "β₁ᵗ⁺¹"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[1] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta1 = lane.parameter[0];
        auto& m = lane.state[0];
        auto& power = lane.state[1]; // β₁ⁿ, n = t + 1
        m = flushed(beta1 * m + (1 - beta1) * lane.slope);
        power = keptNormal(power * beta1);
        lane.sigma = -lane.rate * (m / (1 - power));
    }
};

} // namespace thetascope::optimizer
