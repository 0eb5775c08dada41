// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::optimizer {

/// What an optimizer's rules see of a run alone, in one coordinate; rows as in RuleLanes, of one
/// entry each.
struct SingleLane {
    const double* const* rateParameters;
    double* const* rateState;
    const double* const* updateParameters;
    double* const* updateState;
    const double* theta;
    const double* slope;
    double* rate;
    double* sigma;
};

/// Does one step of one lane by both rules: what their two StepKernels do, but α⁽ᵗ⁾ goes from one
/// to the other in a processor register, and one call does for two.
using SingleStepKernel = void (*)(const SingleLane&);

/// That of the rules with these numbers in RateRules and UpdateRules.
SingleStepKernel singleStep(std::size_t rate, std::size_t update);

} // namespace thetascope::optimizer
