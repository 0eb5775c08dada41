// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/// Finds out which processor instructions the kernels can run on.
namespace thetascope::simd {

/// These are the instruction sets that the kernels are compiled for, slowest first. All sets with
/// fused multiply-add give the same bits. Portable may differ from them in the last digit of an
/// elementary function if the processor has no fused multiply-add.
enum class InstructionSet {
    Portable, ///< No instructions beyond those that the compiler's target guarantees.
    Avx2,     ///< x86-64 with AVX2 and fused multiply-add: 4 doubles per vector.
    Avx512    ///< x86-64 with AVX-512 F, DQ and VL: 8 doubles per vector.
};

/// Returns the name of an instruction set for display: "portable", "AVX2" or "AVX-512".
std::string_view name(InstructionSet set);

/// Returns the instruction sets that this processor supports and this build contains, slowest
/// first. The list is never empty and lives as long as the program.
std::span<const InstructionSet> supported();

/// Returns the fastest of the supported() instruction sets.
InstructionSet best();

/// Returns the kernel among the three that is compiled for the instruction set `set`.
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
