// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake): the table of how the functions
// of formulas are computed, with a row for each.
#include "core/machine/vector_functions.h"

#include "core/machine/vector_math.h"

#include <iterator>

namespace thetascope::machine::THETASCOPE_ISA {

namespace {

using expression::Function;

#if defined(THETASCOPE_ISA_Portable)
using Argument = double; // a vector of one is passed otherwise than a scalar

Vector toVector(Argument a) {
    return Vector{a};
}

Argument toArgument(Vector a) {
    return a[0];
}

/// SLEEF returns two scalars in registers.
void sinCosInto(double* results, double a) {
    const auto both = THETASCOPE_SLEEF(sincos)(a);
    results[0] = both.x;
    results[1] = both.y;
}
#else
using Argument = Vector;

Vector toVector(Argument a) {
    return a;
}

Argument toArgument(Vector a) {
    return a;
}

constexpr auto sinCosInto = &THETASCOPE_SLEEF(sincos); // two vectors are returned in memory
#endif

/// A Row says how a function is computed: by an instruction of its own, or by a call.
struct Row {
    Function function;
    double largestError; ///< in units in the last place of the exact value
    Code code;
    Loop loop = nullptr; ///< the kernel's, of a call
    // One of these is what machine code calls.
    SleefFunction sleef = nullptr;
    Argument (*ofOne)(Argument) = nullptr;
    Argument (*ofTwo)(Argument, Argument) = nullptr;
    Argument (*ofFour)(Argument, Argument, Argument, Argument) = nullptr;
};

/// Returns the row of a function that has an instruction in the kernel and in machine code.
constexpr Row instruction(Function function, double largestError, Code code) {
    return {.function = function, .largestError = largestError, .code = code};
}

template <class Apply>
void loop(const Instruction& call, double* const* rows, std::size_t vectors) {
    const auto row = [&](std::uint32_t number) {
        return reinterpret_cast<const Vector*>(rows[number]);
    };
    auto* const out = reinterpret_cast<Vector*>(rows[call.out]);
    const Vector* const a = row(call.in[0]);
    const Vector* const b = row(call.in[1]);
    const Vector* const x = row(call.in[2]);
    const Vector* const y = row(call.in[3]);
    constexpr Apply apply{};
#pragma GCC ivdep
    for (std::size_t i = 0; i < vectors; ++i) {
        if constexpr (requires { apply(*a); })
            out[i] = apply(a[i]);
        else if constexpr (requires { apply(*a, *b); })
            out[i] = apply(a[i], b[i]);
        else
            out[i] = apply(a[i], b[i], x[i], y[i]);
    }
}

/// What machine code calls for `Apply`.
template <class Apply, class... Arguments>
Argument called(Arguments... arguments) {
    constexpr Apply apply{};
    return toArgument(apply(toVector(arguments)...));
}

/// Returns the row of a function that is called: `apply` computes it for a vector.
template <class Apply>
constexpr Row call(Function function, double largestError, Apply apply) {
    Row row{.function = function,
            .largestError = largestError,
            .code = callOf(function),
            .loop = loop<Apply>};
    if constexpr (requires(Vector a) { apply(a); })
        row.ofOne = called<Apply, Argument>;
    else if constexpr (requires(Vector a) { apply(a, a); })
        row.ofTwo = called<Apply, Argument, Argument>;
    else
        row.ofFour = called<Apply, Argument, Argument, Argument, Argument>;
    return row;
}

/// Returns the row of a function that SLEEF computes: machine code calls SLEEF itself.
template <class Apply>
constexpr Row sleef(Function function, double largestError, Apply apply, SleefFunction itself) {
    Row row = call(function, largestError, apply);
    row.sleef = itself;
    return row;
}

#define THETASCOPE_SLEEF_ROW(function, largestError, name)                                         \
    sleef(                                                                                         \
        Function::function, largestError, [](Vector a) { return THETASCOPE_CALL(name, a); },       \
        THETASCOPE_ADDRESS(name))

// sec, csc and cot have the bits of 1/cos, 1/sin and cos/sin, and so the rounding of a division
// beside the errors of those.

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

// SLEEF's asinh and acosh are infinite from 1.34e154 on. Long before they are log 2|a|, which is
// computed as 2·log √(2|a|): that neither overflows nor has a larger error than log.

constexpr double kFar = 0x1p511;
constexpr double kRootOfTwo = 1.4142135623730951;

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

constexpr Row kRows[] = {
    instruction(Function::Sin, 1, Code::SinCos),
    instruction(Function::Cos, 1, Code::SinCos),
    THETASCOPE_SLEEF_ROW(Tan, 1, tan),
    call(Function::Sec, 2, [](Vector a) { return secant(a); }),
    call(Function::Csc, 2, [](Vector a) { return cosecant(a); }),
    call(Function::Cot, 2, [](Vector a) { return cotangent(a); }),
    THETASCOPE_SLEEF_ROW(Asin, 1, asin),
    THETASCOPE_SLEEF_ROW(Acos, 1, acos),
    THETASCOPE_SLEEF_ROW(Atan, 1, atan),
    THETASCOPE_SLEEF_ROW(Sinh, 1, sinh),
    THETASCOPE_SLEEF_ROW(Cosh, 1, cosh),
    THETASCOPE_SLEEF_ROW(Tanh, 1, tanh),
    call(Function::Asinh, 1, [](Vector a) { return areaSine(a); }),
    call(Function::Acosh, 1, [](Vector a) { return areaCosine(a); }),
    THETASCOPE_SLEEF_ROW(Atanh, 1, atanh),
    THETASCOPE_SLEEF_ROW(Exp, 1, exp),
    THETASCOPE_SLEEF_ROW(Log, 1, log),
    THETASCOPE_SLEEF_ROW(Log10, 1, log10),
    THETASCOPE_SLEEF_ROW(Log2, 1, log2),
    THETASCOPE_SLEEF_ROW(Erf, 1, erf),
    instruction(Function::Sqrt, 0.5, Code::Sqrt),
    THETASCOPE_SLEEF_ROW(Cbrt, 1, cbrt),
    instruction(Function::Abs, 0, Code::Abs),
    call(Function::Sign, 0, [](Vector a) { return sign(a); }),
    call(Function::Min, 0, [](Vector a, Vector b) { return smaller(a, b); }),
    call(Function::Max, 0, [](Vector a, Vector b) { return larger(a, b); }),
    call(Function::IfLess, 0,
         [](Vector a, Vector b, Vector x, Vector y) { return ifLess(a, b, x, y); }),
};

constexpr bool isTableWhole() {
    for (std::size_t i = 0; i < std::size(kRows); ++i)
        if (static_cast<std::size_t>(kRows[i].function) != i)
            return false;
    return std::size(kRows) == expression::kFunctions;
}

static_assert(isTableWhole(), "each function has a row, in its place");

} // namespace

Loop loopOf(Code call) {
    return kRows[static_cast<std::size_t>(functionOf(call))].loop;
}

VectorFunction vectorFunction(Code code) {
    const auto address = [](auto* function) { return reinterpret_cast<VectorFunction>(function); };
    if (code == Code::Power)
        return address(&THETASCOPE_SLEEF(pow));
    if (code == Code::SinCos)
        return address(sinCosInto);
    const Row& row = kRows[static_cast<std::size_t>(functionOf(code))];
    return row.sleef   ? address(row.sleef)
           : row.ofOne ? address(row.ofOne)
           : row.ofTwo ? address(row.ofTwo)
                       : address(row.ofFour);
}

#if defined(THETASCOPE_ISA_Portable)

double largestErrorOf(Function function) {
    return kRows[static_cast<std::size_t>(function)].largestError;
}

Code codeOf(Function function) {
    return kRows[static_cast<std::size_t>(function)].code;
}

#endif

} // namespace thetascope::machine::THETASCOPE_ISA
