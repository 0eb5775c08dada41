// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::optimizer {

/// What a rule sees of one lane and one coordinate while it makes a step: its parameters and state
/// by number, θ⁽ᵗ⁾ and g⁽ᵗ⁾. A learning-rate rule sets `rate` to α⁽ᵗ⁾; an update rule reads it and
/// sets `sigma` to σ⁽ᵗ⁾. Only operations that are correctly rounded (+ − × ÷ √, comparisons,
/// choices) may be used, so that a lane has the same bits wherever it stands.
template <std::size_t kParameters, std::size_t kStates>
struct Lane {
    double parameter[kParameters == 0 ? 1 : kParameters];
    double state[kStates == 0 ? 1 : kStates];
    double theta;
    double slope;
    double rate;
    double sigma;
};

// Static, so that each instruction set has its own.

/// A running product of a number below 1, once it is far below the last digit of 1 − product: it
/// counts as 0, so that it never becomes subnormal, which would slow a processor two- to threefold.
static inline double withoutTrace(double product) {
    return product < 1e-30 ? 0 : product;
}

/// An average or a momentum that fades away counts as 0 before it becomes subnormal (see above);
/// beside any rate that moves θ in its last digit it is nothing.
static inline double withoutDust(double value) {
    return (value < 0 ? -value : value) < 1e-300 ? 0 : value;
}

} // namespace thetascope::optimizer
