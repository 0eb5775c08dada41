// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AdaMax is Adamax's rate: like Adam's, with a decaying maximum of the slopes in place of an
/// average of squares. α = 1, β₂ = 1/2, ε = 0: slopes 4, −1 give u = 4, 2 and α⁽ᵗ⁾ = 1/4, 1/2.
struct AdaMax {
    static constexpr std::string_view kKey = "adamax";
    static constexpr std::string_view kTitle = "Adamax";
    static constexpr std::string_view kFormula = "u⁽ᵗ⁾ = max(β₂ u⁽ᵗ⁻¹⁾, |g⁽ᵗ⁾| + ε)\n"
                                                 "α⁽ᵗ⁾ = α / u⁽ᵗ⁾";
    static constexpr std::string_view kSource = "Kingma and Ba 2015; PyTorch";
    static constexpr const Parameter* kParameters[] = {&kAdaptiveAlpha, &kBeta2, &kEpsilon};
    static constexpr std::array<std::string_view, 1> kStates{"u⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& u = lane.state[0];
        const auto faded = flushed(lane.parameter[1] * u);
        const auto now = magnitude(lane.slope) + lane.parameter[2];
        u = choose(now, faded, faded, now);
        lane.rate = lane.parameter[0] / u;
    }
};

} // namespace thetascope::optimizer
