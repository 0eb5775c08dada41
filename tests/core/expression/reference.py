#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes reference.inc: losses and slopes worked out in 50 digits.

Each formula stands here twice: as a person types it, and as Python means it. The slopes are
numerical derivatives in 50 digits, so they know nothing of rules of differentiation. Needs mpmath:

    python3 reference.py > reference.inc
"""
from mpmath import (mp, mpf, acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, cot, csc, diff, e,
                    erf, exp, log, nstr, pi, sec, sign, sin, sinh, sqrt, tan, tanh)

WORKING_DIGITS = 110  # so that 50 are left after a difference quotient
mp.dps = WORKING_DIGITS


def log10(u):
    return log(u) / log(mpf(10))


def log2(u):
    return log(u) / log(mpf(2))


# name, as typed, as meant, where (doubles: exact in binary)
ONE = [
    ("sinlog", "sin 2θ · log θ²", lambda t: sin(2 * t) * log(t**2), [-5, -2.25, -0.125, 0.75, 4.5]),
    ("sinlogBare", "sin 2θ log θ²", lambda t: sin(2 * t) * log(t**2), [-5, 1.5]),
    ("sinlogAscii", "sin(2*theta)*log(theta^2)", lambda t: sin(2 * t) * log(t**2), [3.5]),
    ("quadratic", "(20-5θ)^2+(41-12θ)^2", lambda t: (20 - 5 * t)**2 + (41 - 12 * t)**2, [-1, 3.5, 8]),
    ("minusPower", "−θ²", lambda t: -(t**2), [3, -0.5]),
    ("powerRight", "2^3^θ", lambda t: mpf(2)**(mpf(3)**t), [0.5, -1]),
    ("powerLeft", "(2^3)^θ", lambda t: (mpf(2)**3)**t, [0.5, -1]),
    ("sineOverTwo", "sin θ/2", lambda t: sin(t) / 2, [1, 2.5]),
    ("sineSquared", "sin² θ", lambda t: sin(t)**2, [1, 2.5]),
    ("sineSquaredTwice", "sin² 2θ · 3", lambda t: 3 * sin(2 * t)**2, [1, 2.5]),
    ("threeFactors", "3 sin θ cos θ", lambda t: 3 * sin(t) * cos(t), [1, -2.5]),
    ("overThenFactor", "1/2θ", lambda t: t / 2, [0.75, -3]),
    ("overThenTimes", "θ/2·3", lambda t: t / 2 * 3, [0.75]),
    ("eToMinus", "e^-θ", lambda t: exp(-t), [0.5, -3]),
    ("eToMinusHalf", "e^−θ/2", lambda t: exp(-t) / 2, [0.5, -3]),
    ("bareRoot", "√2θ", lambda t: sqrt(2 * t), [0.5, 7]),
    ("rootThenSum", "√θ+1", lambda t: sqrt(t) + 1, [0.5, 7]),
    ("twoPi", "sin 2π θ", lambda t: sin(2 * pi * t), [0.125, 0.3]),
    ("bracketedArgument", "sin(θ)θ", lambda t: sin(t) * t, [2]),
    ("bareArgument", "sin θ(1+θ)", lambda t: sin(t * (1 + t)), [0.5]),
    ("sineOfCosine", "sin cos θ", lambda t: sin(cos(t)), [0.5]),
    ("bars", "|θ||θ−1|", lambda t: abs(t) * abs(t - 1), [0.25, -2, 3]),
    ("barsInBars", "||θ|−1|", lambda t: abs(abs(t) - 1), [0.25, -2, 3]),
    ("minusFromLeft", "θ−1−θ²−2", lambda t: ((t - 1) - t**2) - 2, [0.25]),
    ("half", "½θ² − ¼θ", lambda t: t**2 / 2 - t / 4, [3]),
    ("tangent", "tan θ", tan, [0.5, -1.25, 2]),
    ("arcsine", "asin θ", asin, [0.5, -0.875]),
    ("arccosine", "arccos θ", acos, [0.5, -0.875]),
    ("arctangent", "arctan 3θ", lambda t: atan(3 * t), [0.5, -40]),
    ("hyperbolic", "sinh θ cosh θ", lambda t: sinh(t) * cosh(t), [0.5, -3]),
    ("tanh", "tanh θ", tanh, [0.5, -2, 1e-9]),
    ("secant", "sec θ", sec, [0.5, -1.25, 2]),
    ("cosecant", "csc θ", csc, [0.5, -1.25, 2]),
    ("cotangent", "cot 2θ", lambda t: cot(2 * t), [0.5, -1.25, 2]),
    ("areaSine", "asinh θ", asinh, [0.5, -40, 1e-9]),
    ("areaCosine", "acosh θ", acosh, [1.5, 40]),
    ("areaTangent", "atanh θ", atanh, [0.5, -0.875]),
    ("errorFunction", "erf θ", erf, [0.5, -2, 1e-9]),
    ("log10", "log10 θ", log10, [0.5, 1000]),
    ("log2", "log₂ 8θ", lambda t: log2(8 * t), [0.5, 1000]),
    ("log20", "log20 θ", lambda t: log(20 * t), [2]),
    ("cubeRoot", "∛θ", lambda t: sign(t) * cbrt(abs(t)), [0.5, -8]),
    ("realPower", "θ^2.5", lambda t: t**mpf("2.5"), [0.5, 30]),
    ("negativePower", "θ⁻²", lambda t: t**-2, [0.5, -30]),
    ("tenthPower", "θ¹⁰", lambda t: t**10, [-1.5, 0.5]),
    ("towerOfTheta", "θ^θ", lambda t: t**t, [0.5, 3]),
    ("maximum", "max(θ, 1 − θ)", lambda t: t if t > 1 - t else 1 - t, [0.25, 2]),
    ("minimum", "min(θ², θ)", lambda t: t**2 if t**2 < t else t, [0.25, 2]),
    ("ifless", "ifless(θ, 1, θ³, θ²)", lambda t: t**3 if t < 1 else t**2, [0.25, 2]),
    ("sign", "sign(θ)·θ", lambda t: sign(t) * t, [-2, 3]),
    ("constants", "π θ + e θ²", lambda t: pi * t + e * t**2, [0.5]),
    ("longSlope", "e^(θ − 25) − 0.05θ − 1.5·e^(−(θ − 20)²/2)",
     lambda t: exp(t - 25) - t * mpf(0.05) - mpf(1.5) * exp(-(t - 20)**2 / 2), [0, 19, 24]),
    ("smoothAbs", "log(cosh θ)", lambda t: log(cosh(t)), [-4, 0.5]),
    ("hugeSine", "sin θ", sin, [1e9, 1e22]),
    ("farLogarithm", "log θ²", lambda t: log(t**2), [1e150, 1e-150]),
]
TWO = [
    ("rosenbrock", "(1 − x)² + 100(y − x²)²", lambda x, y: (1 - x)**2 + 100 * (y - x**2)**2,
     [(-1.25, 1), (0.5, 0.25), (2, -1)]),
    ("bowl", "0.5(x²+20y²)", lambda x, y: (x**2 + 20 * y**2) / 2, [(-9, 2)]),
    ("beale", "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
     lambda x, y: (1.5 - x + x * y)**2 + (2.25 - x + x * y**2)**2 + (2.625 - x + x * y**3)**2,
     [(1, 1.5), (-2, -0.5)]),
    ("himmelblau", "(x² + y − 11)² + (x + y² − 7)²",
     lambda x, y: (x**2 + y - 11)**2 + (x + y**2 - 7)**2, [(0, 0), (-2.5, 3)]),
    ("rastrigin", "20 + x² − 10 cos 2πx + y² − 10 cos 2πy",
     lambda x, y: 20 + x**2 - 10 * cos(2 * pi * x) + y**2 - 10 * cos(2 * pi * y), [(-3.375, 2.625)]),
    ("ackley", "20 + e − 20·exp(−0.2·√(0.5(x² + y²))) − exp(0.5(cos 2πx + cos 2πy))",
     lambda x, y: 20 + e - 20 * exp(-mpf(0.2) * sqrt((x**2 + y**2) / 2))
     - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2), [(-3.375, 2.625), (0.25, 1)]),
    ("goldsteinPrice", "(1 + (x + y + 1)²·(19 − 14x + 3x² − 14y + 6xy + 3y²))"
     "·(30 + (2x − 3y)²·(18 − 32x + 12x² + 48y − 36xy + 27y²))",
     lambda x, y: (1 + (x + y + 1)**2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2))
     * (30 + (2 * x - 3 * y)**2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)),
     [(-0.5, 0.25), (1.5, -1)]),
    ("powerOfBoth", "x^y", lambda x, y: x**y, [(2.5, -1.5), (0.5, 3)]),
    ("quotientOfBoth", "atan(y/x) − x/y²", lambda x, y: atan(y / x) - x / y**2, [(2.5, -1.5)]),
    ("yAlone", "y³", lambda x, y: y**3, [(7, -1.5)]),
]


def spelled(value):
    """The double nearest to a value, so that C++ reads it back."""
    return repr(float(value))


def rows():
    for name, text, meaning, places in ONE:
        for place in map(mpf, places):
            # a step far below the place's size and far above 10^-WORKING_DIGITS
            slope = diff(meaning, place, h=mpf(10)**-50 * (abs(place) or 1))
            yield name, text, place, 0, meaning(place), slope, 0
    for name, text, meaning, places in TWO:
        for x, y in places:
            x, y = mpf(x), mpf(y)
            yield (name, text, x, y, meaning(x, y), diff(lambda u: meaning(u, y), x),
                   diff(lambda v: meaning(x, v), y))


print("// Written by reference.py: name, text, x (or θ), y, L, ∂L/∂x, ∂L/∂y, each the double nearest")
print("// to 50 digits.")
print("// clang-format off")
count = {}
for name, text, *numbers in rows():
    count[name] = count.get(name, 0) + 1
    print('{"%s%d", "%s", %s},' % (name, count[name], text, ", ".join(map(spelled, numbers))))
print("// clang-format on")
