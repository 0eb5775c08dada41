// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/simd/instruction_set.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::fuzz {

/// These are the places at which formulas are worked out: ordinary ones, and those at which
/// arithmetic goes wrong. There are so many that all widths have full vectors and some lanes left.
inline constexpr std::size_t kPlaces = 17;

/// Returns a place's two coordinates.
std::array<double, 2> place(std::size_t number);

/// A Row has a value for each place.
using Row = std::array<double, kPlaces>;

/// Returns the rows of some nodes of a formula by a Program: all places in one block.
std::vector<Row> inBlock(const expression::Formula& formula,
                         std::span<const expression::NodeIndex> roots, simd::InstructionSet set);

/// Returns the same rows by a Program, each place alone.
std::vector<Row> alone(const expression::Formula& formula,
                       std::span<const expression::NodeIndex> roots, simd::InstructionSet set);

/// Returns the same rows by the kernel of an instruction set, without machine code.
std::vector<Row> byKernel(const expression::Formula& formula,
                          std::span<const expression::NodeIndex> roots, simd::InstructionSet set);

/// Returns the first place at which two rows differ in a bit, or kPlaces. All values that are not a
/// number are the same.
std::size_t difference(const Row& a, const Row& b);

} // namespace thetascope::fuzz
