// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/term.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// The rows that the step of one coordinate reads.
struct StepInputs {
    std::uint32_t theta;                     ///< The row of θ⁽ᵗ⁾.
    std::uint32_t slope;                     ///< The row of g⁽ᵗ⁾.
    std::span<const std::uint32_t> settings; ///< The rows of the optimizer's settings.
    std::span<const std::uint32_t> states;   ///< The rows of the rate rule's states, then of the
                                             ///< update rule's.
};

/// The rows that hold the results of a step. They may be rows that the step reads.
struct StepOutputs {
    std::uint32_t rate;                ///< The row of α⁽ᵗ⁾.
    std::uint32_t sigma;               ///< The row of σ⁽ᵗ⁾.
    std::uint32_t next;                ///< The row of θ⁽ᵗ⁺¹⁾.
    std::vector<std::uint32_t> states; ///< The rows of the new states, in the order of the old.
};

/// Appends to a script the instructions of a step of one coordinate: those of the optimizer's
/// rules, and the move. When they are executed, they give the same bits as a Stepper.
StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs, RuleScript& script);

/// Returns the index of the setting that α⁽ᵗ⁾ equals at all steps, or nothing if the learning-rate
/// rule computes it anew at each step.
std::optional<std::size_t> steadyRate(const Optimizer& optimizer);

} // namespace thetascope::optimizer
