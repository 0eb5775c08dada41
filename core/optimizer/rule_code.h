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

/// StepInputs are the values that the step of one coordinate reads.
struct StepInputs {
    machine::Term theta;                     ///< θ⁽ᵗ⁾.
    machine::Term slope;                     ///< g⁽ᵗ⁾.
    std::span<const machine::Term> settings; ///< The values of the optimizer's settings.
    std::span<const machine::Term> states;   ///< The rate rule's states, then the update rule's.
};

/// StepOutputs are the results of a step. They may be Terms that the step has read.
struct StepOutputs {
    machine::Term rate;                ///< α⁽ᵗ⁾.
    machine::Term sigma;               ///< σ⁽ᵗ⁾.
    machine::Term next;                ///< θ⁽ᵗ⁺¹⁾.
    std::vector<machine::Term> states; ///< The new states, in the order of the old.
};

/// Records the instructions of a step of one coordinate: those of the optimizer's rules, and the
/// move. When they are executed, they give the same bits as a Stepper.
StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs);

/// Records the instructions that set the states of one coordinate before the first step, of the
/// rate rule and then of the update rule. They may be constants, or settings.
std::vector<machine::Term> writeStart(const Optimizer& optimizer,
                                      std::span<const machine::Term> settings);

/// Returns the index of the setting that α⁽ᵗ⁾ equals at all steps, or nothing if the learning-rate
/// rule computes it anew at each step.
std::optional<std::size_t> steadyRate(const Optimizer& optimizer);

} // namespace thetascope::optimizer
