// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"
#include "core/machine/instruction.h"
#include "core/simd/instruction_set.h"

namespace thetascope::machine {

/// The kernel compiled for an instruction set; one that this processor has (simd::supported()).
Kernel kernelOf(simd::InstructionSet set);

/// Returns the code of the instruction that carries out a function of formulas: a call (callOf()),
/// or one that is there for it.
Code codeOf(expression::Function function);

/// Returns how far a function's value is at most from the exact one, in units in the last place of
/// the exact one.
double largestErrorOf(expression::Function function);

} // namespace thetascope::machine
