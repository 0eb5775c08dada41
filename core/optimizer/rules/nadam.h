// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Adam that looks ahead, with a momentum that grows towards β₁.
/// α⁽ᵗ⁾ = 1, β₁ = 1/2, ψ = 0: every μ is 1/4; slope 1 gives m = 1/2 and
/// σ = −(3/4 / (3/4) + 1/4 · 1/2 / (15/16)) = −17/15.
struct NAdam {
    static constexpr std::string_view kKey = "nadam";
    static constexpr std::string_view kTitle = "NAdam";
    static constexpr std::string_view kFormula =
        "m⁽ᵗ⁾ = β₁ m⁽ᵗ⁻¹⁾ + (1 − β₁) g⁽ᵗ⁾\n"
        "μ⁽ᵗ⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 1)))\n"
        "μ⁽ᵗ⁺¹⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 2)))\n"
        "Π⁽ᵗ⁾ = Π⁽ᵗ⁻¹⁾ μ⁽ᵗ⁾\n"
        "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ ((1 − μ⁽ᵗ⁾) g⁽ᵗ⁾ / (1 − Π⁽ᵗ⁾) + μ⁽ᵗ⁺¹⁾ m⁽ᵗ⁾ / (1 − Π⁽ᵗ⁾ μ⁽ᵗ⁺¹⁾))";
    static constexpr std::string_view kSource = "Dozat 2016; PyTorch";
    static constexpr const Parameter* kParameters[] = {&kBeta1, &kMomentumDecay};
    static constexpr std::array<std::string_view, 4> kStates{"m⁽ᵗ⁾", "0.96^(ψ (t + 1))", "0.96^ψ",
                                                             "Π⁽ᵗ⁾"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[1] = 1;
        lane.state[2] = __builtin_pow(0.96, lane.parameter[1]);
        lane.state[3] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto beta1 = lane.parameter[0];
        auto& m = lane.state[0];
        auto& fading = lane.state[1];      // 0.96^(nψ), n = t + 1
        const auto factor = lane.state[2]; // 0.96^ψ
        auto& product = lane.state[3];     // Πₙ = μ₁ ⋯ μₙ
        m = withoutDust(beta1 * m + (1 - beta1) * lane.slope);
        fading = withoutTrace(fading * factor);
        const auto mu = beta1 * (1 - 0.5 * fading);
        const auto nextMu = beta1 * (1 - 0.5 * (fading * factor));
        product = withoutTrace(product * mu);
        const auto nextProduct = product * nextMu;
        lane.sigma =
            -lane.rate * ((1 - mu) * lane.slope / (1 - product) + nextMu * m / (1 - nextProduct));
    }
};

} // namespace thetascope::optimizer
