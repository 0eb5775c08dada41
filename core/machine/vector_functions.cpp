// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake): the table of how the functions
// of formulas are computed, with a row for each.
#include "core/machine/vector_functions.h"

#include "core/machine/special_functions.h"
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
    Argument (*ofThree)(Argument, Argument, Argument) = nullptr;
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
        else if constexpr (requires { apply(*a, *b, *x); })
            out[i] = apply(a[i], b[i], x[i]);
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
    else if constexpr (requires(Vector a) { apply(a, a, a); })
        row.ofThree = called<Apply, Argument, Argument, Argument>;
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
    call(Function::Sigmoid, 2, [](Vector a) { return sigmoid(a); }),
    call(Function::Softplus, 2, [](Vector a) { return softplus(a); }),
    call(Function::LogCosh, 3, [](Vector a) { return logCosh(a); }),
    call(Function::Log1p, 1, [](Vector a) { return log1p(a); }),
    THETASCOPE_SLEEF_ROW(Expm1, 1, expm1),
    THETASCOPE_SLEEF_ROW(Exp2, 1, exp2),
    call(Function::Erfc, 1.5, [](Vector a) { return THETASCOPE_CALL_OF(erfc, 15, a); }),
    call(Function::Asec, 2.5, [](Vector a) { return arcSecant(a); }),
    call(Function::Acsc, 3, [](Vector a) { return arcCosecant(a); }),
    call(Function::Acot, 1, [](Vector a) { return arcTangent(all(1), a); }),
    call(Function::Sech, 2.5, [](Vector a) { return hyperbolicSecant(a); }),
    call(Function::Csch, 2.5, [](Vector a) { return hyperbolicCosecant(a); }),
    call(Function::Coth, 2, [](Vector a) { return 1 / THETASCOPE_CALL(tanh, a); }),
    call(Function::Asech, 2.5, [](Vector a) { return areaSecant(a); }),
    call(Function::Acsch, 2, [](Vector a) { return areaCosecant(a); }),
    call(Function::Acoth, 2, [](Vector a) { return areaCotangent(a); }),
    call(Function::Floor, 0, [](Vector a) { return floor(a); }),
    call(Function::Ceil, 0, [](Vector a) { return ceil(a); }),
    call(Function::Round, 0, [](Vector a) { return round(a); }),
    call(Function::Trunc, 0, [](Vector a) { return trunc(a); }),
    call(Function::Not, 0, [](Vector a) { return truth(a == 0, a); }),
    call(Function::Mod, 0.5, [](Vector a, Vector b) { return modulo(a, b); }),
    call(Function::Hypot, 1, [](Vector a, Vector b) { return hypotenuse(a, b); }),
    call(Function::Atan2, 1, [](Vector a, Vector b) { return arcTangent(a, b); }),
    call(Function::LogAddExp, 2, [](Vector a, Vector b) { return logAddExp(a, b); }),
    instruction(Function::Ratio, 0.5, Code::DivideRow), // and more: Compiler::ratio()
    call(Function::Less, 0, [](Vector a, Vector b) { return truth(a < b, a, b); }),
    call(Function::LessOrEqual, 0, [](Vector a, Vector b) { return truth(a <= b, a, b); }),
    call(Function::Greater, 0, [](Vector a, Vector b) { return truth(a > b, a, b); }),
    call(Function::GreaterOrEqual, 0, [](Vector a, Vector b) { return truth(a >= b, a, b); }),
    call(Function::Equal, 0, [](Vector a, Vector b) { return truth(a == b, a, b); }),
    call(Function::NotEqual, 0, [](Vector a, Vector b) { return truth(a != b, a, b); }),
    call(Function::And, 0, [](Vector a, Vector b) { return truth((a != 0) & (b != 0), a, b); }),
    call(Function::Or, 0, [](Vector a, Vector b) { return truth((a != 0) | (b != 0), a, b); }),
    call(Function::If, 0, [](Vector c, Vector a, Vector b) { return conditional(c, a, b); }),
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
    return row.sleef     ? address(row.sleef)
           : row.ofOne   ? address(row.ofOne)
           : row.ofTwo   ? address(row.ofTwo)
           : row.ofThree ? address(row.ofThree)
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
