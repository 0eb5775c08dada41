// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// SignWithPause is Rprop's update: only the sign of the slope counts, and when it changes the run
/// pauses for a step. h is the last slope, or 0 after a change of sign. α⁽ᵗ⁾ = 0.1: slopes 2, −3,
/// −3 give −0.1, 0, 0.1.
struct SignWithPause {
    static constexpr std::string_view kKey = "sign_with_pause";
    static constexpr std::string_view kTitle = "sign, pausing";
    static constexpr std::string_view kFormula =
        "σ⁽ᵗ⁾ = 0 if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ < 0, else −α⁽ᵗ⁾ sign(g⁽ᵗ⁾)\n"
        "h⁽ᵗ⁾ = 0 if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ < 0, else g⁽ᵗ⁾";
    static constexpr std::string_view kSource = "Riedmiller and Braun 1993; PyTorch, Rprop";
    static constexpr std::array<const Parameter*, 0> kParameters{};
    static constexpr std::array<std::string_view, 1> kStates{"h⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& before = lane.state[0]; // h
        const auto product = lane.slope * before;
        const auto direction = choose(0, lane.slope, 1, choose(lane.slope, 0, -1, 0));
        lane.sigma = choose(product, 0, 0, -lane.rate * direction);
        before = choose(product, 0, 0, lane.slope);
    }
};

} // namespace thetascope::optimizer
