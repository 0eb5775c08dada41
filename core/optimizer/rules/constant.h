// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/lane.h"
#include "core/optimizer/parameters.h"

namespace thetascope::optimizer {

/// Constant is the constant rate, α⁽ᵗ⁾ = α. (The notes, points 8–13.)
struct Constant {
    static constexpr std::string_view kKey = "constant";
    static constexpr std::string_view kTitle = "constant";
    static constexpr std::string_view kFormula = "α⁽ᵗ⁾ = α";
    static constexpr std::string_view kSource = "Cauchy 1847; notes, points 8–13";
    static constexpr const Parameter* kParameters[] = {&kAlpha};
    static constexpr std::array<std::string_view, 0> kStates{};

    template <class Lane>
    static void step(Lane& lane) {
        lane.rate = lane.parameter[0];
    }
};

} // namespace thetascope::optimizer
