// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

#include <array>
#include <string_view>

namespace thetascope::optimizer {

/// NAdamSteps is what both versions of NAdam have in common: everything but Rule::correction().
template <class Rule>
struct NAdamSteps {
    static constexpr const Parameter* kParameters[] = {&kBeta1, &kMomentumDecay};
    static constexpr const Parameter* kInertia = &kBeta1;
    static constexpr std::array<std::string_view, 4> kStates{"m⁽ᵗ⁾", "0.96^(ψ (t + 1))", "0.96^ψ",
                                                             "Π⁽ᵗ⁾"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[1] = 1;
        lane.state[2] = power(0.96, lane.parameter[1]);
        lane.state[3] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta1 = lane.parameter[0];
        auto& m = lane.state[0];
        auto& fading = lane.state[1];      // 0.96^(nψ), n = t + 1
        const auto factor = lane.state[2]; // 0.96^ψ
        auto& product = lane.state[3];     // Πₙ = μ₁ ⋯ μₙ
        m = flushed(beta1 * m + (1 - beta1) * lane.slope);
        fading = keptNormal(fading * factor);
        const auto mu = beta1 * (1 - 0.5 * fading);
        const auto nextMu = beta1 * (1 - 0.5 * (fading * factor));
        product = keptNormal(product * mu);
        lane.sigma = -lane.rate * ((1 - mu) * lane.slope / (1 - product) +
                                   nextMu * m / Rule::correction(mu, product, nextMu));
    }
};

} // namespace thetascope::optimizer
