// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/kernel.h"

namespace thetascope::expression {

Kernel kernelOf(simd::InstructionSet set) {
    switch (set) {
    case simd::InstructionSet::Portable:
        return Portable::evaluate;
#if defined(__x86_64__)
    case simd::InstructionSet::Avx2:
        return Avx2::evaluate;
    case simd::InstructionSet::Avx512:
        return Avx512::evaluate;
#else
    case simd::InstructionSet::Avx2:
    case simd::InstructionSet::Avx512:
        break; // never among simd::supported() here
#endif
    }
    __builtin_unreachable();
}

} // namespace thetascope::expression
