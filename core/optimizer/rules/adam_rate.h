// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AdamRate is Adam's rate: α over the root of a decaying average of the squared slopes, which is
/// corrected for starting at 0.
/// α = 1, ε = 1: slope 3 gives v / (1 − β₂) = 9 and α⁽⁰⁾ = 1/4, for every β₂.
struct AdamRate {
    static constexpr std::string_view kKey = "adam";
    static constexpr std::string_view kTitle = "Adam";
    static constexpr std::string_view kFormula = "v⁽ᵗ⁾ = β₂ v⁽ᵗ⁻¹⁾ + (1 − β₂) (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α / (√(v⁽ᵗ⁾ / (1 − β₂ᵗ⁺¹)) + ε)";
    static constexpr std::string_view kSource = "Kingma and Ba 2015";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kBeta2, &kEpsilon};
    static constexpr std::array<std::string_view, 2> kStates{"v⁽ᵗ⁾", "β₂ᵗ⁺¹"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[1] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta2 = lane.parameter[1];
        auto& v = lane.state[0];
        auto& power = lane.state[1]; // β₂ⁿ, n = t + 1
        v = flushed(beta2 * v + (1 - beta2) * (lane.slope * lane.slope));
        power = keptNormal(power * beta2);
        lane.rate = lane.parameter[0] / (root(v / (1 - power)) + lane.parameter[2]);
    }
};

} // namespace thetascope::optimizer
