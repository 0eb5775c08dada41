// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// RAdam is RAdam's rate: that of Adam, but simply α until the average has seen enough slopes.
/// β₂ = 0.6: r∞ = 4 is not above 5, so that α⁽ᵗ⁾ = α for ever.
struct RAdam {
    static constexpr std::string_view kKey = "radam";
    static constexpr std::string_view kTitle = "rectified Adam";
    static constexpr std::string_view kFormula =
        "v⁽ᵗ⁾ = β₂ v⁽ᵗ⁻¹⁾ + (1 − β₂) (g⁽ᵗ⁾)²\n"
        "r∞ = 2 / (1 − β₂) − 1\n"
        "r⁽ᵗ⁾ = r∞ − 2 (t + 1) β₂ᵗ⁺¹ / (1 − β₂ᵗ⁺¹)\n"
        "R⁽ᵗ⁾ = √((r⁽ᵗ⁾ − 4) (r⁽ᵗ⁾ − 2) r∞ / ((r∞ − 4) (r∞ − 2) r⁽ᵗ⁾)) if r⁽ᵗ⁾ > 5, else 0\n"
        "α⁽ᵗ⁾ = α R⁽ᵗ⁾ √(1 − β₂ᵗ⁺¹) / (√(v⁽ᵗ⁾) + ε) if r⁽ᵗ⁾ > 5, else α";
    static constexpr std::string_view kSource = "Liu et al. 2020; PyTorch";
    static constexpr const Parameter* kParameters[] = {&kRAdamAlpha, &kBeta2, &kEpsilon};
    static constexpr std::array<std::string_view, 3> kStates{"v⁽ᵗ⁾", "t + 1", "β₂ᵗ⁺¹"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[2] = 1;
    }

    template <class Lane>
    static void step(Lane& lane) {
        const auto alpha = lane.parameter[0];
        const auto beta2 = lane.parameter[1];
        auto& v = lane.state[0];
        auto& n = lane.state[1];     // t + 1
        auto& power = lane.state[2]; // β₂ⁿ
        v = flushed(beta2 * v + (1 - beta2) * (lane.slope * lane.slope));
        n = n + 1;
        power = keptNormal(power * beta2);
        const auto most = 2 / (1 - beta2) - 1; // r∞
        const auto r = most - 2 * n * power / (1 - power);
        const auto squared = (r - 4) * (r - 2) * most / ((most - 4) * (most - 2) * r); // R²
        const auto rectified = alpha * root(choose(0, squared, squared, 0)) * root(1 - power) /
                               (root(v) + lane.parameter[2]);
        lane.rate = choose(5, r, rectified, alpha);
    }
};

} // namespace thetascope::optimizer
