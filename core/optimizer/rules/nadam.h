// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rules/nadam_steps.h"

namespace thetascope::optimizer {

/// NAdam is NAdam's update: that of Adam looking ahead, with a momentum that grows towards β₁.
/// α⁽ᵗ⁾ = 1, β₁ = 1/2, ψ = 0: every μ is 1/4; slope 1 gives m = 1/2 and
/// σ = −(3/4 / (3/4) + 1/4 · 1/2 / (15/16)) = −17/15.
struct NAdam : NAdamSteps<NAdam> {
    static constexpr std::string_view kKey = "nadam";
    static constexpr std::string_view kTitle = "NAdam";
    static constexpr std::string_view kFormula =
        "m⁽ᵗ⁾ = β₁ m⁽ᵗ⁻¹⁾ + (1 − β₁) g⁽ᵗ⁾\n"
        "μ⁽ᵗ⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 1)))\n"
        "μ⁽ᵗ⁺¹⁾ = β₁ (1 − 0.5 · 0.96^(ψ (t + 2)))\n"
        "Π⁽ᵗ⁾ = Π⁽ᵗ⁻¹⁾ μ⁽ᵗ⁾\n"
        "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ ((1 − μ⁽ᵗ⁾) g⁽ᵗ⁾ / (1 − Π⁽ᵗ⁾) + μ⁽ᵗ⁺¹⁾ m⁽ᵗ⁾ / (1 − Π⁽ᵗ⁾ μ⁽ᵗ⁺¹⁾))";
    static constexpr std::string_view kSource = "Dozat 2016; PyTorch";

    /// Returns the number by which m⁽ᵗ⁾ is divided.
    template <class Number>
    static Number correction(const Number& /*mu*/, const Number& product, const Number& nextMu) {
        return 1 - product * nextMu;
    }
};

} // namespace thetascope::optimizer
