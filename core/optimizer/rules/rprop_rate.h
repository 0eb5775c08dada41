// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// RpropRate is Rprop's rate, which is the size of the step itself: it grows while the slope keeps
/// its sign and shrinks when the sign changes, within its bounds. h is the last slope, or 0 after a
/// change of sign; α⁽⁻¹⁾ = α. α = 0.1, η₊ = 1.2, η₋ = 0.5: slopes 1, 1, −1, −1 give 0.1, 0.12,
/// 0.06, 0.06.
struct RpropRate {
    static constexpr std::string_view kKey = "rprop";
    static constexpr std::string_view kTitle = "Rprop";
    static constexpr std::string_view kFormula =
        "η⁽ᵗ⁾ = η₊ if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ > 0, η₋ if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ < 0, else 1\n"
        "α⁽ᵗ⁾ = min(s₊, max(s₋, α⁽ᵗ⁻¹⁾ η⁽ᵗ⁾))\n"
        "h⁽ᵗ⁾ = 0 if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ < 0, else g⁽ᵗ⁾";
    static constexpr std::string_view kSource = "Riedmiller and Braun 1993; PyTorch";
    static constexpr const Parameter* kParameters[] = {&kFirstStep, &kEtaMinus, &kEtaPlus,
                                                       &kStepMin, &kStepMax};
    static constexpr const Parameter* kLeastStep = &kStepMin;
    static constexpr std::array<std::string_view, 2> kStates{"α⁽ᵗ⁾", "h⁽ᵗ⁾"};

    template <class Lane>
    static void start(Lane& lane) {
        lane.state[0] = lane.parameter[0];
    }

    template <class Lane>
    static void step(Lane& lane) {
        auto& size = lane.state[0];
        auto& before = lane.state[1]; // h
        const auto product = lane.slope * before;
        const auto factor =
            choose(0, product, lane.parameter[2], choose(product, 0, lane.parameter[1], 1));
        size = size * factor;
        size = choose(size, lane.parameter[3], lane.parameter[3], size);
        size = choose(lane.parameter[4], size, lane.parameter[4], size);
        before = choose(product, 0, 0, lane.slope);
        lane.rate = size;
    }
};

} // namespace thetascope::optimizer
