// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"
#include "core/machine/instruction.h"

#include <cstddef>

namespace thetascope::machine {

/// Returns the code of the instruction that carries out a function of formulas: a call (callOf()),
/// or one that is there for it.
Code codeOf(expression::Function function);

/// Returns how far a function's value is at most from the exact one, in units in the last place of
/// the exact one.
double largestErrorOf(expression::Function function);

/// A function of vectors is what machine code calls for an instruction that is no arithmetic
/// (isArithmetic()). It takes its operands as vectors and returns the result as one, in the
/// registers that the system's calling convention has for them. That of Code::SinCos puts sin a
/// where its first argument points, and cos a behind it.
using VectorFunction = const void*;

/// A loop carries out a call on so many vectors of the rows.
using Loop = void (*)(const Instruction& call, double* const* rows, std::size_t vectors);

// One of each for each instruction set, compiled from vector_functions.cpp.
namespace Portable {
Loop loopOf(Code call);
double largestErrorOf(expression::Function function);
Code codeOf(expression::Function function);
} // namespace Portable

namespace Avx2 {
Loop loopOf(Code call);
VectorFunction vectorFunction(Code code);
} // namespace Avx2

namespace Avx512 {
Loop loopOf(Code call);
VectorFunction vectorFunction(Code code);
} // namespace Avx512

} // namespace thetascope::machine
