// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/machine/instruction.h"

#include <cstdint>
#include <vector>

namespace thetascope::machine {

/// A formula as instructions, each with a row of its own: the beginning of a longer list.
struct StraightCode {
    std::vector<Instruction> instructions;
    std::vector<std::uint32_t> variables; ///< the rows they are in, as many as Formula::dimension()
    std::vector<std::uint32_t> results;   ///< the rows of Formula::roots()
    std::uint32_t rows = 0;               ///< 0 … rows − 1 are named
};

StraightCode straightCode(const expression::Formula& formula);

} // namespace thetascope::machine
