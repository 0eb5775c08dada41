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

#include "core/machine/function_rows.h"

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
