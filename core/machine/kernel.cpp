// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel.h"

#include "core/machine/vector_functions.h"
#include "core/simd/instruction_set.h"

namespace thetascope::machine {

#if defined(__x86_64__)
Kernel kernelOf(simd::InstructionSet set) {
    return simd::choose<Kernel>(set, Portable::evaluate, Avx2::evaluate, Avx512::evaluate);
}
#else
Kernel kernelOf(simd::InstructionSet) {
    return Portable::evaluate; // there is no other
}
#endif

Code codeOf(expression::Function function) {
    return Portable::codeOf(function); // it is the same on all
}

double largestErrorOf(expression::Function function) {
    return Portable::largestErrorOf(function);
}

} // namespace thetascope::machine
