// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <cstddef>

namespace thetascope::optimizer {

/// StepRows are the rows that a step of one coordinate reads and writes, with one entry per run.
/// `next` may be the same row as `theta`; otherwise rows must not overlap.
struct StepRows {
    double* theta; ///< θ⁽ᵗ⁾; only read, unless it is the same row as `next`.
    double* slope; ///< g⁽ᵗ⁾; only read.
    double* rate;  ///< Receives α⁽ᵗ⁾.
    double* sigma; ///< Receives σ⁽ᵗ⁾.
    double* next;  ///< Receives θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾.
};

/// RuleValues are the values of a rule in one coordinate of one run.
struct RuleValues {
    const double* parameters; ///< The parameters, in the order of Rule::parameters.
    double* state;            ///< What is kept from step to step, in the order of Rule::states.
};

/// This is the largest number of parameters, and of states, that a rule may have.
inline constexpr std::size_t kMostRuleValues = 8;

/// A StepKernel is a function that makes one step of the run at index `entry` of the rows, with a
/// learning-rate rule and an update rule.
using StepKernel = void (*)(const RuleValues& rate, const RuleValues& update, const StepRows& rows,
                            std::size_t entry);

/// A StartKernel is a function that sets the state of a rule to its values before the first step.
using StartKernel = void (*)(const RuleValues& rule);

/// StepKernels are the functions that carry out the rules of an optimizer for one run. (For many
/// runs at once there is writeStep().)
struct StepKernels {
    StepKernel step;         ///< Makes a step.
    StartKernel startRate;   ///< Initializes the state of the learning-rate rule.
    StartKernel startUpdate; ///< Initializes the state of the update rule.
};

/// Returns the functions that carry out the rules of an optimizer.
StepKernels stepKernels(const Optimizer& optimizer);

} // namespace thetascope::optimizer
