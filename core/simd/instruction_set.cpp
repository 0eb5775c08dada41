// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/instruction_set.h"

#include <vector>

namespace thetascope::simd {

std::string_view name(InstructionSet set) {
    switch (set) {
    case InstructionSet::Portable:
        return "portable";
    case InstructionSet::Avx2:
        return "AVX2";
    case InstructionSet::Avx512:
        return "AVX-512";
    }
    __builtin_unreachable();
}

std::span<const InstructionSet> supported() {
    static const std::vector<InstructionSet> sets = [] {
        std::vector<InstructionSet> found{InstructionSet::Portable};
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            found.push_back(InstructionSet::Avx2);
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("fma"))
            found.push_back(InstructionSet::Avx512);
#endif
        return found;
    }();
    return sets;
}

InstructionSet best() {
    return supported().back();
}

} // namespace thetascope::simd
