// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace thetascope::expression {

/// The functions that a formula may call. Each has a row in the table of functions
/// (function_table.cpp) and a row in the table of vector functions
/// (core/machine/vector_functions.cpp); a function that lacks one of the two does not compile.
enum class Function : std::uint8_t {
    Sin,
    Cos,
    Tan,
    Sec,
    Csc,
    Cot,
    Asin,
    Acos,
    Atan,
    Sinh,
    Cosh,
    Tanh,
    Asinh,
    Acosh,
    Atanh,
    Exp,
    Log,
    Log10,
    Log2,
    Erf,
    Sqrt,
    Cbrt,
    Abs,
    Sign,
    Min,
    Max,
    /// ifless(a, b, x, y) is x where a < b, y where a > b, and (x + y)/2 where a = b. If a or b is
    /// not a number, neither is the value. The derivatives of min and max need it.
    IfLess,
    Count, ///< This is not a function but the number of functions, so it must be the last.
};

/// This is the number of functions.
inline constexpr std::size_t kFunctions = static_cast<std::size_t>(Function::Count);

} // namespace thetascope::expression
