// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// NAdam with the slip of PyTorch 1.13: a factor μₙ too many in the second correction. There to be
/// compared with, not to be offered.
/// α⁽ᵗ⁾ = 1, β₁ = 1/2, ψ = 0: slope 1 gives σ = −(1 + 1/8 / (63/64)) = −71/63.
struct NAdamPyTorch113 {
    static constexpr std::string_view kKey = "nadam_pytorch_1_13";
    static constexpr std::string_view kTitle = "NAdam of PyTorch 1.13";
    static constexpr std::string_view kFormula =
        "m⁽ᵗ⁾ = β₁ m⁽ᵗ⁻¹⁾ + (1 − β₁) g⁽ᵗ⁾\n"
        "μ⁽ᵗ⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 1)))\n"
        "μ⁽ᵗ⁺¹⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 2)))\n"
        "Π⁽ᵗ⁾ = Π⁽ᵗ⁻¹⁾ μ⁽ᵗ⁾\n"
        "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ ((1 − μ⁽ᵗ⁾) g⁽ᵗ⁾ / (1 − Π⁽ᵗ⁾) + μ⁽ᵗ⁺¹⁾ m⁽ᵗ⁾ / (1 − μ⁽ᵗ⁾ Π⁽ᵗ⁾ μ⁽ᵗ⁺¹⁾))";
    static constexpr std::string_view kSource =
        "PyTorch 1.13 (corrected later by pull request 92699)";
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
        const auto nextProduct = mu * (product * nextMu);
        lane.sigma =
            -lane.rate * ((1 - mu) * lane.slope / (1 - product) + nextMu * m / (1 - nextProduct));
    }
};

} // namespace thetascope::optimizer
