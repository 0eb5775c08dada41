// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/term.h"

#include <cstddef>

namespace thetascope::optimizer {

/// A Lane holds the values with which a rule makes a step, for one run and one coordinate. A
/// learning-rate rule sets `rate` to α⁽ᵗ⁾; an update rule reads it and sets `sigma` to σ⁽ᵗ⁾.
///
/// A rule is written once, for any type of Number. With doubles it makes a step; with Terms it
/// records the instructions of a step (rule_code.h). So a rule may use only the operations that
/// both types have: + − × ÷ and the functions below. All of them are correctly rounded, so that a
/// run has the same bits in any lane.
template <class Number, std::size_t kParameters, std::size_t kStates>
struct Lane {
    Number parameter[kParameters == 0 ? 1 : kParameters]; ///< In the order of Rule::parameters.
    Number state[kStates == 0 ? 1 : kStates];             ///< In the order of Rule::states.
    Number theta;                                         ///< θ⁽ᵗ⁾.
    Number slope;                                         ///< g⁽ᵗ⁾.
    Number rate;                                          ///< α⁽ᵗ⁾.
    Number sigma;                                         ///< σ⁽ᵗ⁾.
};

// The functions are static, so that each instruction set has its own copies.

/// Returns √a.
static inline double root(double a) {
    return __builtin_sqrt(a);
}

/// Returns |a|.
static inline double magnitude(double a) {
    return __builtin_fabs(a);
}

/// Returns x if a < b, and y otherwise (also if a or b is not a number).
static inline double choose(double a, double b, double x, double y) {
    return a < b ? x : y;
}

/// Returns a to the power of b, for the start of a rule.
static inline double power(double a, double b) {
    return __builtin_pow(a, b);
}

/// Returns a running product of numbers below 1, but no less than 1e-30. At that size it no longer
/// changes any digit of 1 − product; if it went on to become subnormal, it would slow the processor
/// down two- to threefold.
template <class Number>
static inline Number keptNormal(const Number& product) {
    return choose(product, 1e-30, 1e-30, product);
}

/// Returns a value, or 0 if its magnitude is below machine::kFlushThreshold. So an average or a
/// momentum that fades away is flushed to 0 before it becomes subnormal, which would slow the
/// processor down. Values so small cannot move θ by even its last digit.
static inline double flushed(double value) {
    return __builtin_fabs(value) < machine::kFlushThreshold ? 0 : value;
}

} // namespace thetascope::optimizer
