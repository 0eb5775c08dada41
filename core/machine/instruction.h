// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"

#include <cstddef>
#include <cstdint>

namespace thetascope::machine {

/// What an instruction does to whole rows of lanes; r: a row, c: a constant.
enum class Code : std::uint8_t {
    Constant, ///< out ← c
    Copy,
    AddRow,
    AddConstant,
    SubtractRow,
    SubtractConstant,
    ConstantSubtract, ///< out ← c − a
    MultiplyRow,
    MultiplyConstant,
    DivideRow,
    DivideConstant,
    ConstantDivide, ///< out ← c / a
    Negate,
    Square, ///< a·a
    Cube,   ///< a·a·a
    Fourth, ///< (a·a)²
    Power,
    SinCos, ///< out ← sin a, out2 ← cos a: always both, so that the bits of one never depend on
            ///< whether the other is wanted
    Sqrt,
    Abs,
    Flush,  ///< 0 where |a| is below kDust; else, and for what is not a number, a
    Choose, ///< third row where first < second, else (and for what is not a number) the fourth
    Calls,  ///< No instruction has this code: those of the functions that are called follow it.
};

/// Returns the code of a call, out ← the function of the operands. Which functions are called says
/// codeOf() (kernel.h); the others have instructions above.
constexpr Code callOf(expression::Function function) {
    return static_cast<Code>(static_cast<std::size_t>(Code::Calls) + 1 +
                             static_cast<std::size_t>(function));
}

/// Tells whether a code is that of a call.
constexpr bool isCall(Code code) {
    return code > Code::Calls;
}

/// Returns the function that an instruction calls.
constexpr expression::Function functionOf(Code call) {
    return static_cast<expression::Function>(static_cast<std::size_t>(call) -
                                             static_cast<std::size_t>(Code::Calls) - 1);
}

/// How many of Instruction::in are used.
std::size_t inputs(Code code);

/// Whether machine code has instructions of its own for it (VectorWriter); for the others it calls
/// a function (VectorFunction), or the kernel.
bool isArithmetic(Code code);

/// So small that products with it soon become subnormal, which slows a processor down severalfold.
/// Of the numbers that are not below it, and of no others, the exponent's biased bits have one
/// above the lowest five: a single test for both signs.
inline constexpr double kDust = 0x1p-991;
inline constexpr std::uint64_t kAboveDust = 0x7E00'0000'0000'0000;

/// One instruction; operands and results are numbers of slots.
struct Instruction {
    Code code;
    std::uint32_t out = 0;
    std::uint32_t out2 = 0;
    std::uint32_t in[4] = {0, 0, 0, 0};
    double constant = 0;
};

/// Carries out the instructions from `begin` to before `end` on `lanes` lanes, rounded up to whole
/// vectors of its own width.
using Kernel = void (*)(const Instruction* begin, const Instruction* end, double* const* slots,
                        std::size_t lanes);

// One for each instruction set, compiled from evaluate_kernel.cpp.
namespace Portable {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

namespace Avx2 {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

namespace Avx512 {
void evaluate(const Instruction*, const Instruction*, double* const*, std::size_t);
}

} // namespace thetascope::machine
