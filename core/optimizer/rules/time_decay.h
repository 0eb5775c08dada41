// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// TimeDecay is time-based decay, α⁽ᵗ⁾ = α / (1 + β t). (The notes, point 14.)
/// α = 0.3, β = 0.5: 0.3, 0.2, 0.15, …
struct TimeDecay {
    static constexpr std::string_view kKey = "time_decay";
    static constexpr std::string_view kTitle = "time decay";
    static constexpr std::string_view kFormula = "α⁽ᵗ⁾ = α / (1 + β t)";
    static constexpr std::string_view kSource = "Robbins and Monro 1951; notes, point 14";
    static constexpr const Parameter* kParameters[] = {&kFirstAlpha, &kDecay};
    static constexpr std::array<std::string_view, 1> kStates{"t + 1"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& t = lane.state[0];
        lane.rate = lane.parameter[0] / (1 + lane.parameter[1] * t);
        t = t + 1;
    }
};

} // namespace thetascope::optimizer
