// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <cstddef>

namespace thetascope::optimizer {

/// What a step reads and writes, for one coordinate: rows with an entry for each run. `next` may be
/// the row `theta`, else rows do not overlap.
struct StepRows {
    double* theta; ///< θ⁽ᵗ⁾; only read, unless it is `next`
    double* slope; ///< g⁽ᵗ⁾; only read
    double* rate;  ///< receives α⁽ᵗ⁾
    double* sigma; ///< receives σ⁽ᵗ⁾
    double* next;  ///< receives θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾
};

/// What a rule has in one coordinate of one run, in the order of Rule::parameters and Rule::states.
struct RuleValues {
    const double* parameters;
    double* state; ///< kept from step to step
};

/// No rule has more parameters, or more states.
inline constexpr std::size_t kMostRuleValues = 8;

/// One step of the run that has the rows' entry `entry`, by a learning-rate rule and an update
/// rule.
using StepKernel = void (*)(const RuleValues& rate, const RuleValues& update, const StepRows& rows,
                            std::size_t entry);

/// Sets a rule's state to what it is before the first step.
using StartKernel = void (*)(const RuleValues& rule);

/// What carries out an optimizer's rules for one run. For many at once there is writeStep().
struct StepKernels {
    StepKernel step;
    StartKernel startRate;
    StartKernel startUpdate;
};

StepKernels stepKernels(const Optimizer& optimizer);

} // namespace thetascope::optimizer
