// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::optimizer {

/// What a step reads and writes, for one coordinate: rows with an entry for each lane. No alignment
/// needed; `next` may be the row `theta`, else rows do not overlap.
struct StepRows {
    double* theta; ///< θ⁽ᵗ⁾; only read, unless it is `next`
    double* slope; ///< g⁽ᵗ⁾; only read
    double* rate;  ///< receives α⁽ᵗ⁾
    double* sigma; ///< receives σ⁽ᵗ⁾
    double* next;  ///< receives θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾
};

/// The rows of one rule, by number.
struct RuleRows {
    const double* const* parameters;
    double* const* state; ///< kept from step to step
};

/// One step of lanes 0 … lanes − 1 by a learning-rate rule and an update rule; lane i has the rows'
/// entry `first` + i, and the rules' entry i. It is worked out from these alone, by operations that
/// are correctly rounded (+ − × ÷ √, comparisons), so that a run has the same bits in every lane,
/// block and instruction set.
using StepKernel = void (*)(const RuleRows& rate, const RuleRows& update, const StepRows& rows,
                            std::size_t first, std::size_t lanes);

/// Sets a rule's state in lane `lane` to what it is before the first step.
using StartKernel = void (*)(const RuleRows& rule, std::size_t lane);

/// What carries out a learning-rate rule with an update rule.
struct StepKernels {
    StepKernel step;
    StartKernel startRate;
    StartKernel startUpdate;
};

// One for each instruction set, compiled from step_kernels.cpp; rules by their number in the
// catalogue.
namespace Portable {
StepKernels stepKernels(std::size_t rateRule, std::size_t updateRule);
/// For blocks of one lane, without a loop.
StepKernel singleStep(std::size_t rateRule, std::size_t updateRule);
} // namespace Portable

namespace Avx2 {
StepKernels stepKernels(std::size_t rateRule, std::size_t updateRule);
}

namespace Avx512 {
StepKernels stepKernels(std::size_t rateRule, std::size_t updateRule);
}

} // namespace thetascope::optimizer
