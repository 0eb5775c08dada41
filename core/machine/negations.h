// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <vector>

namespace thetascope::machine {

/// −(c·u) becomes (−c)·u, which has the same bits, where nobody else needs c·u: derivatives are
/// full of that. `code`: each row is written by one instruction, or by a few in a row that work in
/// place; rows before `first` are read by others too (variables and results), of `rows`.
void foldNegations(std::vector<Instruction>& code, std::size_t first, std::size_t rows);

} // namespace thetascope::machine
