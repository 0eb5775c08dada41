// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "tests/made/lot.h"

#include <cstddef>
#include <string>

/// Makes up the parts of which experiments consist. All are valid unless the comment says
/// otherwise.
namespace thetascope::made {

/// Returns a number for a range or a start: mostly small, now and then at the ends of what doubles
/// can be, always finite.
double number(Lot& lot);

/// Returns a number that a parameter may have.
double valueOf(const optimizer::Parameter& parameter, Lot& lot);

/// Returns a number as a person writes it: as decimals, as a quotient, as a power of ten.
std::string typed(double value, Lot& lot);

/// A MadeLoss is a formula with what has to be known about it.
struct MadeLoss {
    std::string text;      ///< The formula.
    std::size_t dimension; ///< The number of its variables, 1 or 2.
    std::string constant;  ///< A named constant of it, or empty if it has none.
};

/// Returns a formula of at most `depth` operations within each other.
MadeLoss loss(Lot& lot, int depth = 3);

/// Returns an optimizer: a named one or a combination, with values of its own here and there.
optimizer::Optimizer optimizer(Lot& lot);

/// Returns the SPEC of an optimizer, in one of the many ways in which it can be written.
std::string spec(Lot& lot);
/// Returns "key=value" for an optimizer, in one of these ways.
std::string pair(const optimizer::Setting& setting, Lot& lot);

/// Returns a range, "low:high", with low < high; for two variables a range for each.
std::string range(Lot& lot, std::size_t dimension);
/// Returns a start: a number, or two with a comma between them.
std::string start(Lot& lot, std::size_t dimension);
/// Returns a number of steps.
std::uint64_t steps(Lot& lot);
/// Returns a tolerance.
double tolerance(Lot& lot);

/// Returns a text for people to read; now and then it is long, or has characters that mean
/// something in HTML, JSON, YAML or a terminal. It is never empty.
std::string words(Lot& lot);

} // namespace thetascope::made
