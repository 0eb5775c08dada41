// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Plain is the plain update, straight down the slope. α⁽ᵗ⁾ = 0.5, g = 4: σ = −2.
struct Plain {
    static constexpr std::string_view kKey = "plain";
    static constexpr std::string_view kTitle = "plain";
    static constexpr std::string_view kFormula = "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ g⁽ᵗ⁾";
    static constexpr std::string_view kSource = "notes, points 8–12";
    static constexpr std::array<const Parameter*, 0> kParameters{};
    static constexpr std::array<std::string_view, 0> kStates{};

    template <class Lane>
    static void step(Lane& lane) {
        lane.sigma = -lane.rate * lane.slope;
    }
};

} // namespace thetascope::optimizer
