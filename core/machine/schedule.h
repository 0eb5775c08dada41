// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <vector>

namespace thetascope::machine {

/// Moves instructions that are carried out in one loop next to each other: all arithmetic that can
/// be done before any elementary function comes first, then the functions that need no others, then
/// the arithmetic that needs these, and so on. No instruction comes before one whose result it
/// needs. `code`: each row is written by one instruction, or by a few in a row that work in place;
/// `rows`: how many there are.
void bringTogether(std::vector<Instruction>& code, std::size_t rows);

} // namespace thetascope::machine
