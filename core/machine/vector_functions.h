// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"
#include "core/machine/instruction.h"

#include <cstddef>

namespace thetascope::machine {

/// A function of vectors is what machine code calls for an instruction that is not arithmetic
/// (isArithmetic()). It takes its operands as vectors and returns the result as one, in the
/// registers that the system's calling convention has for them. That of Code::SinCos puts sin a
/// where its first argument points, and cos a after it.
using VectorFunction = const void*;

/// A loop carries out a call on so many vectors of the rows.
using Loop = void (*)(const Instruction& call, double* const* rows, std::size_t vectors);

// One of each for each instruction set, compiled from vector_functions.cpp.
namespace Portable {
Loop loopOf(Code call);
VectorFunction vectorFunction(Code code); ///< of one lane
Code codeOf(expression::Function function);
double largestErrorOf(expression::Function function);
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
