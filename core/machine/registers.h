// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <vector>

namespace thetascope::machine {

/// Renames the rows from `first` on, of `rows`, so that few registers serve: a row is free again
/// after its last use. Returns how many there are.
std::size_t reuseRegisters(std::vector<Instruction>& code, std::size_t first, std::size_t rows);

} // namespace thetascope::machine
