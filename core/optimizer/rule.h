// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <span>
#include <string_view>

namespace thetascope::optimizer {

/// A learning-rate rule, g⁽ᵗ⁾ ↦ α⁽ᵗ⁾, or an update rule, (g⁽ᵗ⁾, α⁽ᵗ⁾) ↦ σ⁽ᵗ⁾: one row of the
/// catalogue. Point 27 of the notes: an optimizer is one of each.
struct Rule {
    std::string_view key;     ///< "adagrad", in SPECs: mix:rate=adagrad,update=momentum
    std::string_view title;   ///< for people: "AdaGrad", "decaying average"
    std::string_view formula; ///< in the notes' symbols, one line for each state and result
    std::string_view source;  ///< literature, and the notes' points
    std::span<const Parameter* const> parameters;
    /// What it keeps from step to step, as after step t, in the formula's symbols ("m⁽ᵗ⁾",
    /// "β₂ᵗ⁺¹").
    std::span<const std::string_view> states;
};

} // namespace thetascope::optimizer
