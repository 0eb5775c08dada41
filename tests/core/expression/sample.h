// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/machine/evaluation.h"

#include <array>
#include <cmath>
#include <string>

namespace thetascope::test {

/// A Quantity is a value as mpmath has it.
struct Quantity {
    double exact; ///< The value.
    double error; ///< What double arithmetic may be off by, as random errors show it.

    /// The errors of a sample are not the largest ones possible: some functions are off by 2 ulp,
    /// and the program computes slopes in another order. A wrong meaning is off by far more.
    /// Below the last term doubles have fewer digits.
    double tolerance() const { return 40 * error + 1e-15 * std::abs(exact) + 1e-300; }
};

/// A Sample is a line that differential.py prints: a formula with its value and its slopes.
struct Sample {
    std::string writer;             ///< The notation in which the text is written.
    std::string text;               ///< The formula.
    Place place;                    ///< Where it is worked out.
    std::array<Quantity, 3> wanted; ///< L, dL/dx, dL/dy.
};

/// Reads a line that differential.py prints. Throws std::runtime_error if it is none.
Sample sampleOf(const std::string& line);

/// Says where the program has another value or slope than a sample; empty if nowhere.
std::string disagreement(const Sample& sample);

} // namespace thetascope::test
