// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// AdaDelta is Adadelta's rate: the size of recent steps divided by the size of recent slopes.
/// α = 1, ρ = 3/4, ε = 1: slope 2 gives q = 1, α⁽⁰⁾ = 1/√2 and d = ¼ · 2 = 1/2.
struct AdaDelta {
    static constexpr std::string_view kKey = "adadelta";
    static constexpr std::string_view kTitle = "Adadelta";
    static constexpr std::string_view kFormula = "q⁽ᵗ⁾ = ρ q⁽ᵗ⁻¹⁾ + (1 − ρ) (g⁽ᵗ⁾)²\n"
                                                 "α⁽ᵗ⁾ = α √(d⁽ᵗ⁻¹⁾ + ε) / √(q⁽ᵗ⁾ + ε)\n"
                                                 "d⁽ᵗ⁾ = ρ d⁽ᵗ⁻¹⁾ + (1 − ρ) (α⁽ᵗ⁾ g⁽ᵗ⁾ / α)²";
    static constexpr std::string_view kSource = "Zeiler 2012; PyTorch";
    static constexpr const Parameter* kParameters[] = {&kScale, &kRho, &kAdadeltaEpsilon};
    static constexpr std::array<std::string_view, 2> kStates{"q⁽ᵗ⁾", "d⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        const auto rho = lane.parameter[1];
        const auto epsilon = lane.parameter[2];
        auto& q = lane.state[0];
        auto& d = lane.state[1];
        q = flushed(rho * q + (1 - rho) * (lane.slope * lane.slope));
        const auto ratio = root(d + epsilon) / root(q + epsilon);
        const auto step = ratio * lane.slope;
        d = flushed(rho * d + (1 - rho) * (step * step));
        lane.rate = lane.parameter[0] * ratio;
    }
};

} // namespace thetascope::optimizer
