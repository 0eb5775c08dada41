// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/watch.h"

#include "core/descent/return_rows.h"
#include "core/simd/instruction_set.h"

namespace thetascope::descent {

#if defined(__x86_64__)
WatchKernel watchKernel(simd::InstructionSet set) {
    return simd::choose<WatchKernel>(set, Portable::watch, Avx2::watch, Avx512::watch);
}

MarkKernel markKernel(simd::InstructionSet set) {
    return simd::choose<MarkKernel>(set, Portable::mark, Avx2::mark, Avx512::mark);
}

CompareKernel compareKernel(simd::InstructionSet set) {
    return simd::choose<CompareKernel>(set, Portable::compare, Avx2::compare, Avx512::compare);
}

KeepKernel keepKernel(simd::InstructionSet set) {
    return simd::choose<KeepKernel>(set, Portable::keep, Avx2::keep, Avx512::keep);
}
#else
WatchKernel watchKernel(simd::InstructionSet) {
    return Portable::watch; // there is no other
}

MarkKernel markKernel(simd::InstructionSet) {
    return Portable::mark;
}

CompareKernel compareKernel(simd::InstructionSet) {
    return Portable::compare;
}

KeepKernel keepKernel(simd::InstructionSet) {
    return Portable::keep;
}
#endif

} // namespace thetascope::descent
