// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/// Which processor instructions the kernels run on.
namespace thetascope::simd {

/// The instruction sets that kernels are compiled for (cmake/InstructionSets.cmake), slowest first.
/// All with fused multiply-add give the same bits; Portable may differ from them in the last digit
/// of an elementary function where the processor has no fused multiply-add.
enum class InstructionSet { Portable, Avx2, Avx512 };

/// For people: "portable", "AVX2", "AVX-512".
std::string_view name(InstructionSet set);

/// Those that this processor runs and this build has, slowest first; never empty.
std::span<const InstructionSet> supported();

/// The fastest of supported().
InstructionSet best();

/// The one of an instruction set.
template <class Kernel>
Kernel choose(InstructionSet set, Kernel portable, Kernel avx2, Kernel avx512) {
    switch (set) {
    case InstructionSet::Portable:
        return portable;
    case InstructionSet::Avx2:
        return avx2;
    case InstructionSet::Avx512:
        return avx512;
    }
    __builtin_unreachable();
}

} // namespace thetascope::simd
