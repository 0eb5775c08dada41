// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"
#include "core/machine/instruction.h"

// Kernels are compiled for each instruction set: little is included.
namespace thetascope::simd {
enum class InstructionSet;
}

namespace thetascope::machine {

/// A Kernel carries out the instructions from `begin` to before `end`, one after another, on
/// `lanes` lanes, rounded up to whole vectors of its own width. rows[r] is the memory of register
/// r.
using Kernel = void (*)(const Instruction* begin, const Instruction* end, double* const* rows,
                        std::size_t lanes);

// There is one for each instruction set, compiled from evaluate_kernel.cpp.
namespace Portable {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

namespace Avx2 {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

namespace Avx512 {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

/// Returns the kernel compiled for an instruction set; one that this processor has
/// (simd::supported()).
Kernel kernelOf(simd::InstructionSet set);

/// Returns the code of the instruction that carries out a function of formulas: a call (callOf()),
/// or one that is there for it.
Code codeOf(expression::Function function);

/// Returns how far a function's value is at most from the exact one, in units in the last place of
/// the exact one.
double largestErrorOf(expression::Function function);

} // namespace thetascope::machine
