// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/simd/instruction_set.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace thetascope::test {

/// A place at which a formula is worked out: (θ, unused), or (x, y).
struct Place {
    double x = 0;
    double y = 0;
};

/// The formula of a text that must be one: the test fails, and a formula of 0 comes back, where it
/// is not.
expression::Formula formulaOf(std::string_view text);

/// A node's value at every place: evaluated in one block, the places side by side.
std::vector<double> values(const expression::Formula& formula, expression::NodeIndex node,
                           std::span<const Place> places, simd::InstructionSet set = simd::best());

/// A node's value at one place: a block of one.
double value(const expression::Formula& formula, expression::NodeIndex node, Place place,
             simd::InstructionSet set = simd::best());

/// L as text and place have it.
double lossAt(std::string_view text, Place place);
/// dL/dθ, or the derivative by one coordinate.
double slopeAt(std::string_view text, Place place, std::size_t coordinate = 0);

/// The bits; all not-a-numbers have the same.
std::uint64_t bits(double value);

/// How many doubles lie from a to b; a huge number where one of them is infinite or not a number
/// and the other is not the same. 0 and −0 are one apart.
std::uint64_t ulpsBetween(double a, double b);

} // namespace thetascope::test
