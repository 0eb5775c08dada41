// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Average is AdaGrad's rate with the average of the squares in place of their sum. (The notes,
/// point 18.)
/// α = 1, δ = 0: slopes 1, 7 give averages 1, 25 and α⁽ᵗ⁾ = 1, 1/5.
struct Average {
    static constexpr std::string_view kKey = "average";
    static constexpr std::string_view kTitle = "average";
    static constexpr std::string_view kFormula = "Σ⁽ᵗ⁾ = Σ⁽ᵗ⁻¹⁾ + (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α / (δ + √(Σ⁽ᵗ⁾ / (t + 1)))";
    static constexpr std::string_view kSource = "notes, point 18";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kDelta};
    static constexpr std::array<std::string_view, 2> kStates{"Σ⁽ᵗ⁾", "t + 1"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& sum = lane.state[0];
        auto& count = lane.state[1];
        sum = sum + lane.slope * lane.slope;
        count = count + 1;
        lane.rate = lane.parameter[0] / (lane.parameter[1] + root(sum / count));
    }
};

} // namespace thetascope::optimizer
