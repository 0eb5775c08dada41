// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AdaGrad is AdaGrad's rate, which falls where the loss has been steep, and never rises again.
/// α = 1, δ = 1: slopes 3, 4 give Σ = 9, 25 and α⁽ᵗ⁾ = 1/4, 1/6.
struct AdaGrad {
    static constexpr std::string_view kKey = "adagrad";
    static constexpr std::string_view kTitle = "AdaGrad";
    static constexpr std::string_view kFormula = "Σ⁽ᵗ⁾ = Σ⁽ᵗ⁻¹⁾ + (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α / (δ + √(Σ⁽ᵗ⁾))";
    static constexpr std::string_view kSource = "Duchi, Hazan and Singer 2011; notes, points 15–17";
    static constexpr const Parameter* kParameters[] = {&kAdaGradAlpha, &kDelta};
    static constexpr std::array<std::string_view, 1> kStates{"Σ⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& sum = lane.state[0];
        sum = sum + lane.slope * lane.slope;
        lane.rate = lane.parameter[0] / (lane.parameter[1] + root(sum));
    }
};

} // namespace thetascope::optimizer
