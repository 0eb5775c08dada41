// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Centered is a rate that depends on how much the slope varies, not on how large it is.
/// α = 1, β = 1/2, ε = 1/2: slope 2 gives q = 2, p = 1 and α⁽ᵗ⁾ = 1/(1 + 1/2) = 2/3.
struct Centered {
    static constexpr std::string_view kKey = "centered";
    static constexpr std::string_view kTitle = "centred decaying average";
    static constexpr std::string_view kFormula = "q⁽ᵗ⁾ = β q⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²\n"
                                                 "p⁽ᵗ⁾ = β p⁽ᵗ⁻¹⁾ + (1 − β) g⁽ᵗ⁾\n"
                                                 "α⁽ᵗ⁾ = α / (√(q⁽ᵗ⁾ − (p⁽ᵗ⁾)²) + ε)";
    static constexpr std::string_view kSource = "Graves 2013; PyTorch, RMSprop(centered=True)";
    static constexpr const Parameter* kParameters[] = {&kCenteredAlpha, &kBeta, &kEpsilon};
    static constexpr std::array<std::string_view, 2> kStates{"q⁽ᵗ⁾", "p⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta = lane.parameter[1];
        auto& q = lane.state[0];
        auto& p = lane.state[1];
        q = flushed(beta * q + (1 - beta) * (lane.slope * lane.slope));
        p = flushed(beta * p + (1 - beta) * lane.slope);
        const auto variance = q - p * p;
        // On a constant slope rounding may make the variance negative.
        lane.rate =
            lane.parameter[0] / (root(choose(variance, 0, 0, variance)) + lane.parameter[2]);
    }
};

} // namespace thetascope::optimizer
