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
    Sin,   ///< The sine.
    Cos,   ///< The cosine.
    Tan,   ///< The tangent.
    Sec,   ///< The secant, 1/cos.
    Csc,   ///< The cosecant, 1/sin.
    Cot,   ///< The cotangent, cos/sin.
    Asin,  ///< The inverse of the sine, in radians.
    Acos,  ///< The inverse of the cosine, in radians.
    Atan,  ///< The inverse of the tangent, in radians.
    Sinh,  ///< The hyperbolic sine.
    Cosh,  ///< The hyperbolic cosine.
    Tanh,  ///< The hyperbolic tangent.
    Asinh, ///< The inverse of the hyperbolic sine.
    Acosh, ///< The inverse of the hyperbolic cosine.
    Atanh, ///< The inverse of the hyperbolic tangent.
    Exp,   ///< The exponential function.
    Log,   ///< The natural logarithm.
    Log10, ///< The logarithm to base 10.
    Log2,  ///< The logarithm to base 2.
    Erf,   ///< The error function.
    Sqrt,  ///< The square root.
    Cbrt,  ///< The cube root.
    Abs,   ///< The absolute value.
    Sign,  ///< The sign: −1, 0 or 1.
    Min,   ///< The smaller of two values.
    Max,   ///< The larger of two values.
    /// ifless(a, b, x, y) is x where a < b, y where a > b, and (x + y)/2 where a = b. If a or b is
    /// not a number, neither is the value. The derivatives of min and max need it.
    IfLess,
    Count, ///< This is not a function but the number of functions, so it must be the last.
};

/// This is the number of functions.
inline constexpr std::size_t kFunctions = static_cast<std::size_t>(Function::Count);

} // namespace thetascope::expression
