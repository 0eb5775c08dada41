// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace thetascope::expression {

/// The functions that a formula may call. (Comparisons and what combines them are functions, too;
/// where an operand is not a number, neither is their value.) Each has a row in the table of
/// functions (rows_of_*.h) and a row in the table of vector functions
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
    Sigmoid,     ///< The logistic function, 1/(1 + e⁻ᵘ).
    Softplus,    ///< log(1 + eᵘ), which does not overflow.
    LogCosh,     ///< log(cosh u), which does not overflow.
    Log1p,       ///< log(1 + u), exact for small u.
    Expm1,       ///< eᵘ − 1, exact for small u.
    Exp2,        ///< 2ᵘ.
    Erfc,        ///< The complement of the error function, 1 − erf u.
    Asec,        ///< The inverse of the secant, from 0 to π.
    Acsc,        ///< The inverse of the cosecant, from −π/2 to π/2.
    Acot,        ///< The inverse of the cotangent, from 0 to π, without a jump at 0.
    Sech,        ///< The hyperbolic secant, 1/cosh.
    Csch,        ///< The hyperbolic cosecant, 1/sinh.
    Coth,        ///< The hyperbolic cotangent, cosh/sinh.
    Asech,       ///< The inverse of the hyperbolic secant.
    Acsch,       ///< The inverse of the hyperbolic cosecant.
    Acoth,       ///< The inverse of the hyperbolic cotangent.
    Floor,       ///< The largest whole number that is not above the argument.
    Ceil,        ///< The smallest whole number that is not below the argument.
    Round,       ///< The nearest whole number; of two as near, the even one.
    Trunc,       ///< The argument without the digits after its point.
    Not,         ///< 1 where the argument is 0, and else 0.
    Mod,         ///< mod(a, b) is a − b·⌊a/b⌋, which has the sign of b.
    Hypot,       ///< √(a² + b²), which does not overflow.
    Atan2,       ///< atan2(a, b) is the angle of the point with the abscissa b and the ordinate a.
    LogAddExp,   ///< log(eᵃ + eᵇ), which does not overflow.
    Ratio,       ///< a/b, but 0 where both are 0. Only derivatives make it.
    Less,        ///< 1 where a < b, and else 0.
    LessOrEqual, ///< 1 where a ≤ b, and else 0.
    Greater,     ///< 1 where a > b, and else 0.
    GreaterOrEqual, ///< 1 where a ≥ b, and else 0.
    Equal,          ///< 1 where a = b, and else 0.
    NotEqual,       ///< 1 where a ≠ b, and else 0.
    And,            ///< 1 where neither a nor b is 0, and else 0.
    Or,             ///< 1 where a or b is not 0, and else 0.
    If, ///< if(c, a, b) is a where c is not 0, and else b; where c is not a number, neither is it.
    Count, ///< This is not a function but the number of functions, so it must be the last.
};

/// This is the number of functions.
inline constexpr std::size_t kFunctions = static_cast<std::size_t>(Function::Count);

} // namespace thetascope::expression
