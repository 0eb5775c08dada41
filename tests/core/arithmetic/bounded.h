// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"

#include <functional>
#include <string>

namespace thetascope::arithmetic::test {

/// A number and how far it may be from the true one.
struct Bounded {
    double value;
    double error;
};

/// How far a value that is put in may be from the true one.
using LeafError = std::function<double(double)>;

/// A term with numbers, worked out independently of the program, every operation rounded (a power
/// as so many multiplications); errors go through it to first order.
Bounded boundedValue(const Term& term, const LeafError& leafError);

/// Five significant digits with a true minus, as the inspector shows them.
std::string fiveDigits(double value);
/// Half a unit of its last digit.
double roundingError(double value);
/// For numbers that are not rounded.
double noError(double value);

} // namespace thetascope::arithmetic::test
