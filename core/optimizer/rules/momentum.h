// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Momentum is the update of a rolling ball: a fraction of the last step is repeated.
/// On a constant slope of −0.1 with μ = 0.5 the steps are 0.1α, 0.15α, 0.175α, 0.1875α.
struct Momentum {
    static constexpr std::string_view kKey = "momentum";
    static constexpr std::string_view kTitle = "momentum";
    static constexpr std::string_view kFormula = "σ⁽ᵗ⁾ = μ σ⁽ᵗ⁻¹⁾ − α⁽ᵗ⁾ g⁽ᵗ⁾";
    static constexpr std::string_view kSource = "Polyak 1964; notes, points 22–26";
    static constexpr const Parameter* kParameters[] = {&kMu};
    static constexpr const Parameter* kInertia = &kMu;
    static constexpr std::array<std::string_view, 1> kStates{"σ⁽ᵗ⁾"};

    template <class Lane>
    static void step(Lane& lane) {
        auto& last = lane.state[0];
        last = flushed(lane.parameter[0] * last - lane.rate * lane.slope);
        lane.sigma = last;
    }
};

} // namespace thetascope::optimizer
