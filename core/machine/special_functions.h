// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by sources that are compiled for each instruction set, like vector_math.h: the functions
// that SLEEF lacks or has only in a part of their domain. Each is put together so that nothing
// cancels, and nothing overflows before the value itself does. With the numbers of written_math.h
// they are not carried out but written down, which is how they reach a web page.
#if defined(THETASCOPE_ISA_Written)
#include "core/machine/written_math.h"
#else
#include "core/machine/vector_math.h"
#endif

#include <limits>

namespace thetascope::machine::THETASCOPE_ISA {

inline Vector sign(Vector a) {
    // 0, −0 and not-a-number stay as they are
    return choose(a > 0, all(1), choose(a < 0, all(-1), a));
}

inline Vector smaller(Vector a, Vector b) {
    return choose(a < b, a, choose(b <= a, b, a + b)); // a + b: one of them is not a number
}

inline Vector larger(Vector a, Vector b) {
    return choose(a > b, a, choose(b >= a, b, a + b));
}

inline Vector ifLess(Vector a, Vector b, Vector x, Vector y) {
    return choose(a < b, x, choose(a > b, y, choose(a == b, (x + y) * 0.5, a + b)));
}

// sec, csc and cot have the bits of 1/cos, 1/sin and cos/sin, so the rounding of a division is
// added to the errors of sine and cosine.

inline Vector secant(Vector a) {
    Vector sine;
    Vector cosine;
    sinCos(a, sine, cosine);
    return 1 / cosine;
}

inline Vector cosecant(Vector a) {
    Vector sine;
    Vector cosine;
    sinCos(a, sine, cosine);
    return 1 / sine;
}

inline Vector cotangent(Vector a) {
    Vector sine;
    Vector cosine;
    sinCos(a, sine, cosine);
    return cosine / sine;
}

inline constexpr double kPi = 3.141592653589793;
inline constexpr double kLogOfTwo = 0.6931471805599453;

// SLEEF's asinh and acosh are infinite from 1.34e154 on. Long before that they equal log 2|a|,
// which is computed as 2·log √(2|a|): that neither overflows nor has a larger error than log.

inline constexpr double kFar = 0x1p511;
inline constexpr double kRootOfTwo = 1.4142135623730951;

inline Vector farLogarithm(Vector size) {
    return 2 * THETASCOPE_CALL(log, kRootOfTwo * root(size));
}

inline Vector areaSine(Vector a) {
    const Vector near = THETASCOPE_CALL(asinh, a);
    const Mask isFar = magnitude(a) > kFar;
    if (!any(isFar))
        return near;
    const Vector far = farLogarithm(magnitude(a));
    return choose(isFar, choose(a < 0, -far, far), near);
}

inline Vector areaCosine(Vector a) {
    const Vector near = THETASCOPE_CALL(acosh, a);
    const Mask isFar = a > kFar;
    return any(isFar) ? choose(isFar, farLogarithm(a), near) : near;
}

/// SLEEF's log1p is infinite from 1e307 on, where it is the logarithm of the argument itself.
inline Vector log1p(Vector a) {
    const Vector near = THETASCOPE_CALL(log1p, a);
    const Mask isFar = a > kFar;
    return any(isFar) ? choose(isFar, THETASCOPE_CALL(log, a), near) : near;
}

inline Vector sigmoid(Vector a) {
    const Vector fading = THETASCOPE_CALL(exp, -magnitude(a));
    return choose(a < 0, fading, all(1)) / (1 + fading);
}

inline Vector softplus(Vector a) {
    return larger(a, all(0)) + THETASCOPE_CALL(log1p, THETASCOPE_CALL(exp, -magnitude(a)));
}

/// log cosh a is log(1 + 2·sinh²(a/2)), of which nothing is lost near 0, and |a| − log 2 further
/// out, where e^(−2|a|) is the rest.
inline Vector logCosh(Vector a) {
    const Vector size = magnitude(a);
    const Vector half = THETASCOPE_CALL(sinh, choose(size > 1, all(0), size * 0.5));
    const Vector near = THETASCOPE_CALL(log1p, half * 2 * half);
    const Vector far = (size - kLogOfTwo) + THETASCOPE_CALL(log1p, THETASCOPE_CALL(exp, -2 * size));
    return choose(size <= 1, near, far);
}

/// √(size − 1)·√(size + 1) is √(size² − 1) without cancellation near 1, and without overflow.
inline Vector rootOfSquareMinusOne(Vector size) {
    return root(size - 1) * root(size + 1);
}

inline Vector arcSecant(Vector a) {
    const Vector angle = THETASCOPE_CALL(atan, rootOfSquareMinusOne(magnitude(a)));
    return choose(a < 0, kPi - angle, angle);
}

inline Vector arcCosecant(Vector a) {
    return withSign(THETASCOPE_CALL(atan, 1 / rootOfSquareMinusOne(magnitude(a))), a);
}

/// Beyond this, cosh a and sinh |a| are e^|a|/2 to the last digit, and SLEEF's soon overflow.
inline constexpr double kFarHyperbola = 600;

/// Returns 2·e^−|a| as a product that is rounded once, also where it is subnormal.
inline Vector fadingPair(Vector a) {
    const Vector half = THETASCOPE_CALL(exp, magnitude(a) * -0.5);
    return half * 2 * half;
}

inline Vector hyperbolicSecant(Vector a) {
    const Vector near = 1 / THETASCOPE_CALL(cosh, a);
    const Mask isFar = magnitude(a) > kFarHyperbola;
    return any(isFar) ? choose(isFar, fadingPair(a), near) : near;
}

inline Vector hyperbolicCosecant(Vector a) {
    const Vector near = 1 / THETASCOPE_CALL(sinh, a);
    const Mask isFar = magnitude(a) > kFarHyperbola;
    return any(isFar) ? choose(isFar, withSign(fadingPair(a), a), near) : near;
}

/// asech a is 2·atanh √((1 − a)/(1 + a)), of which nothing is lost near 1, and log(1 + √(1 − a²)) −
/// log a below.
inline Vector areaSecant(Vector a) {
    const Vector near = 2 * THETASCOPE_CALL(atanh, root((1 - a) / (1 + a)));
    const Vector below =
        THETASCOPE_CALL(log, 1 + root((1 - a) * (1 + a))) - THETASCOPE_CALL(log, a);
    return choose(a < 0.5, below, near);
}

/// acsch a is asinh(1/a), and log(2/|a|) where 1/a would soon overflow.
inline Vector areaCosecant(Vector a) {
    const Vector near = areaSine(1 / a);
    const Mask isSmall = magnitude(a) < 1 / kFar;
    if (!any(isSmall))
        return near;
    const Vector far = kLogOfTwo - THETASCOPE_CALL(log, magnitude(a));
    return choose(isSmall, withSign(far, a), near);
}

inline Vector areaCotangent(Vector a) {
    return withSign(0.5 * log1p(2 / (magnitude(a) - 1)), a);
}

/// Returns where a value is a number, which may be infinite.
inline Mask isNumber(Vector a) {
    return magnitude(a) <= all(std::numeric_limits<double>::infinity());
}

/// Returns 1 where `where` is true and 0 elsewhere, but not a number where an operand is not.
inline Vector truth(Mask where, Vector a) {
    return choose(isNumber(a), choose(where, all(1), all(0)), a);
}

inline Vector truth(Mask where, Vector a, Vector b) {
    return choose(isNumber(a) & isNumber(b), choose(where, all(1), all(0)), a + b);
}

inline Vector conditional(Vector condition, Vector a, Vector b) {
    return choose(isNumber(condition), choose(condition != 0, a, b), condition);
}

/// Returns a − b·⌊a/b⌋, rounded once.
inline Vector modulo(Vector a, Vector b) {
    const Vector rest = remainder(a, b);
    const Vector moved = choose((rest < 0) != (b < 0), rest + b, rest);
    return choose(rest == 0, withSign(all(0), b), moved);
}

/// Returns log(eᵃ + eᵇ). Where the sum is near 1, its logarithm is less exact than those of other
/// sums: then the error is some units in the last place of a or b.
inline Vector logAddExp(Vector a, Vector b) {
    const Vector high = larger(a, b);
    const Vector far = choose(a == b, all(0), -magnitude(a - b)); // both may be infinite
    return high + THETASCOPE_CALL(log1p, THETASCOPE_CALL(exp, far));
}

} // namespace thetascope::machine::THETASCOPE_ISA
