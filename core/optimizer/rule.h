// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace thetascope::optimizer {

/// What a rule sees of the lanes it works on, for one coordinate: all rows have `count` entries,
/// one a lane. A rule does lane i from the i-th entries alone, with operations that are correctly
/// rounded (+ − × ÷ √, comparisons), so that a run has the same bits in every lane and block.
struct RuleLanes {
    const double* const* parameters; ///< [k]: row of the rule's k-th parameter
    double* const* state;            ///< [k]: row of the rule's k-th state; kept from step to step
    const double* theta;             ///< θ⁽ᵗ⁾
    const double* slope;             ///< g⁽ᵗ⁾
    double* rate;  ///< α⁽ᵗ⁾: a rate rule writes it, an update rule reads it
    double* sigma; ///< σ⁽ᵗ⁾: an update rule writes it
    std::size_t count;
};

/// Does one step of all lanes.
using StepKernel = void (*)(const RuleLanes&);
/// Sets the state of lane `lane` to what it is before the first step.
using StartKernel = void (*)(const RuleLanes&, std::size_t lane);

/// A learning-rate rule, g⁽ᵗ⁾ ↦ α⁽ᵗ⁾, or an update rule, (g⁽ᵗ⁾, α⁽ᵗ⁾) ↦ σ⁽ᵗ⁾: one row of the
/// catalogue. Point 27 of the notes: an optimizer is one of each.
struct Rule {
    std::string_view key;     ///< "adagrad", in SPECs: mix:rate=adagrad,update=momentum
    std::string_view title;   ///< for people: "AdaGrad", "decaying average"
    std::string_view formula; ///< in the notes' symbols, one line for each state and result
    std::string_view source;  ///< literature, and the notes' points
    std::span<const Parameter* const> parameters;
    /// What it keeps from step to step, a row of RuleLanes::state each: what the row holds after
    /// step t, in the formula's symbols ("m⁽ᵗ⁾", "β₂ᵗ⁺¹").
    std::span<const std::string_view> states;
};

} // namespace thetascope::optimizer
