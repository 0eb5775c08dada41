// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/term.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// StepInputs are what the step of one coordinate begins with.
struct StepInputs {
    machine::Term theta;                     ///< θ⁽ᵗ⁾
    machine::Term slope;                     ///< g⁽ᵗ⁾
    std::span<const machine::Term> settings; ///< the optimizer's
    std::span<const machine::Term> states;   ///< the rate rule's, then the update rule's
};

/// StepOutputs are what it ends with; they may be Terms that it began with.
struct StepOutputs {
    machine::Term rate;  ///< α⁽ᵗ⁾
    machine::Term sigma; ///< σ⁽ᵗ⁾
    machine::Term next;  ///< θ⁽ᵗ⁺¹⁾
    std::vector<machine::Term> states;
};

/// Writes down the step of one coordinate: what the optimizer's rules do, and the move. When the
/// instructions are carried out, they have the bits of a Stepper.
StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs);

/// Returns the number of the setting that α⁽ᵗ⁾ is in all steps; nothing where its rule works it out
/// anew in each.
std::optional<std::size_t> steadyRate(const Optimizer& optimizer);

} // namespace thetascope::optimizer
