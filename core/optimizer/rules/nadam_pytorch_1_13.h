// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rules/nadam_steps.h"

namespace thetascope::optimizer {

/// NAdamPyTorch113 is NAdam's update with the mistake of PyTorch 1.13: an extra factor μ⁽ᵗ⁾ in the
/// second correction. It exists for comparison and is not offered. α⁽ᵗ⁾ = 1, β₁ = 1/2, ψ = 0: slope
/// 1 gives σ = −(1 + 1/8 / (63/64)) = −71/63.
struct NAdamPyTorch113 : NAdamSteps<NAdamPyTorch113> {
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

    /// Returns the number by which m⁽ᵗ⁾ is divided.
    template <class Number>
    static Number correction(const Number& mu, const Number& product, const Number& nextMu) {
        return 1 - mu * (product * nextMu);
    }
};

} // namespace thetascope::optimizer
