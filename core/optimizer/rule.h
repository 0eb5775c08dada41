// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <span>
#include <string_view>

namespace thetascope::optimizer {

/// A Rule describes a learning-rate rule, g⁽ᵗ⁾ ↦ α⁽ᵗ⁾, or an update rule, (g⁽ᵗ⁾, α⁽ᵗ⁾) ↦ σ⁽ᵗ⁾. An
/// optimizer is one rule of each kind (the notes, point 27).
struct Rule {
    std::string_view key;     ///< The name in SPECs, as in mix:rate=adagrad,update=momentum.
    std::string_view title;   ///< The name on screen, such as "AdaGrad" or "decaying average".
    std::string_view formula; ///< The formula in the notes' symbols, a line per state and result.
    std::string_view source;  ///< The literature, and the points of the notes.
    std::span<const Parameter* const> parameters; ///< The hyper-parameters, in a fixed order.
    /// The values that the rule keeps from step to step, as they are after step t, in the symbols
    /// of the formula ("m⁽ᵗ⁾", "β₂ᵗ⁺¹").
    std::span<const std::string_view> states;
    /// The parameter that says which share of the last step, or of the mean of the slopes so far,
    /// goes into the next step; null if there is none.
    const Parameter* inertia = nullptr;
    /// The parameter below which no step gets, other than 0; null if there is none.
    const Parameter* leastStep = nullptr;
};

} // namespace thetascope::optimizer
