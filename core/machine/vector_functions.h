// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

namespace thetascope::machine {

// What machine code calls for an instruction that is no arithmetic (isArithmetic()): a
// function that takes its operands as vectors and returns the result as one, in the registers that
// the system's calling convention has for them. Code::SinCos: where its first argument points it
// puts sin a, and behind it cos a.
using VectorFunction = const void*;

// One for each instruction set, compiled from vector_functions.cpp. Portable: of one lane.
namespace Portable {
VectorFunction vectorFunction(Code code);
}

namespace Avx2 {
VectorFunction vectorFunction(Code code);
}

namespace Avx512 {
VectorFunction vectorFunction(Code code);
}

} // namespace thetascope::machine
