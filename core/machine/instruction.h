// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"

#include <cstddef>
#include <cstdint>

namespace thetascope::machine {

/// A Code says what an instruction does to the values that its registers have in all lanes of a
/// block. c: the instruction's constant.
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
    Flush,  ///< 0 where |a| is below kFlushThreshold; else, and for what is not a number, a
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

/// Returns how many of Instruction::in are used.
std::size_t inputs(Code code);

/// Returns whether the processor has instructions for it; for the others machine code calls a
/// function (VectorFunction).
bool isArithmetic(Code code);

/// Numbers below this are flushed to zero, since products with them would soon be subnormal, which
/// slows a processor down severalfold.
inline constexpr double kFlushThreshold = 0x1p-991;
/// In the numbers that are not below the threshold, and in no others, the exponent has one of these
/// bits: a single test for both signs.
inline constexpr std::uint64_t kNormalExponentBits = 0x7E00'0000'0000'0000;

/// An Instruction names its operands and results by the numbers of registers. A register has one
/// value in each lane of a block; the compiler gives each value a register of its own, and
/// reuseRegisters() makes do with few.
struct Instruction {
    Code code;
    std::uint32_t out = 0;
    std::uint32_t out2 = 0;
    std::uint32_t in[4] = {0, 0, 0, 0};
    double constant = 0;
};

} // namespace thetascope::machine
