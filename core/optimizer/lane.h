// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/term.h"

#include <cstddef>

namespace thetascope::optimizer {

/// What a rule sees of one lane and one coordinate while it makes a step: its parameters and state
/// by number, θ⁽ᵗ⁾ and g⁽ᵗ⁾. A learning-rate rule sets `rate` to α⁽ᵗ⁾; an update rule reads it and
/// sets `sigma` to σ⁽ᵗ⁾.
///
/// A rule says what it does once, for any kind of Number: for doubles, which makes a step, and for
/// Terms, which writes down the instructions of one (rule_code.h). So it may only use what there is
/// for both, all of it correctly rounded, so that a lane has the same bits wherever it stands:
/// + − × ÷, and the functions below.
template <class Number, std::size_t kParameters, std::size_t kStates>
struct Lane {
    Number parameter[kParameters == 0 ? 1 : kParameters];
    Number state[kStates == 0 ? 1 : kStates];
    Number theta;
    Number slope;
    Number rate;
    Number sigma;
};

// Static, so that each instruction set has its own.

static inline double root(double a) {
    return __builtin_sqrt(a);
}

static inline double magnitude(double a) {
    return __builtin_fabs(a);
}

/// x where a < b; y elsewhere, and where a or b is not a number.
static inline double choose(double a, double b, double x, double y) {
    return a < b ? x : y;
}

/// A running product of a number below 1, once it is far below the last digit of 1 − product, stays
/// where it is, so that it never becomes subnormal, which would slow a processor two- to threefold.
template <class Number>
static inline Number keptNormal(const Number& product) {
    return choose(product, 1e-30, 1e-30, product);
}

/// An average or a momentum that fades away is flushed to 0 before it becomes subnormal, likewise;
/// beside any rate that moves θ in its last digit it is nothing.
static inline double flushed(double value) {
    return __builtin_fabs(value) < machine::kFlushThreshold ? 0 : value;
}

} // namespace thetascope::optimizer
