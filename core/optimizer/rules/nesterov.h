// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Nesterov is Nesterov's momentum, which looks ahead. α⁽ᵗ⁾ = 1, μ = 0.5: slopes 1, 1 give b =
/// 1, 1.5 and σ = −1.5, −1.75.
struct Nesterov {
    static constexpr std::string_view kKey = "nesterov";
    static constexpr std::string_view kTitle = "Nesterov momentum";
    static constexpr std::string_view kFormula = "b⁽ᵗ⁾ = μ b⁽ᵗ⁻¹⁾ + g⁽ᵗ⁾\n"
                                                 "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ (g⁽ᵗ⁾ + μ b⁽ᵗ⁾)";
    static constexpr std::string_view kSource =
        "Nesterov 1983; Sutskever et al. 2013; PyTorch, SGD(nesterov=True)";
    static constexpr const Parameter* kParameters[] = {&kMu};
    static constexpr const Parameter* kInertia = &kMu;
    static constexpr std::array<std::string_view, 1> kStates{"b⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        const auto mu = lane.parameter[0];
        auto& b = lane.state[0];
        b = flushed(mu * b + lane.slope);
        lane.sigma = -lane.rate * (lane.slope + mu * b);
    }
};

} // namespace thetascope::optimizer
