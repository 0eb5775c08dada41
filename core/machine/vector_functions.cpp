// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake).
#include "core/machine/vector_functions.h"

#include "core/machine/vector_math.h"

namespace thetascope::machine::THETASCOPE_ISA {

namespace {

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

Argument signOf(Argument a) {
    return toArgument(sign(toVector(a)));
}

Argument smallerOf(Argument a, Argument b) {
    return toArgument(smaller(toVector(a), toVector(b)));
}

Argument largerOf(Argument a, Argument b) {
    return toArgument(larger(toVector(a), toVector(b)));
}

Argument ifLessOf(Argument a, Argument b, Argument x, Argument y) {
    return toArgument(ifLess(toVector(a), toVector(b), toVector(x), toVector(y)));
}

} // namespace

VectorFunction vectorFunction(Code code) {
    const auto address = [](auto* function) { return reinterpret_cast<VectorFunction>(function); };
    switch (code) {
    case Code::Power:
        return address(&THETASCOPE_SLEEF(pow));
    case Code::SinCos:
        return address(sinCosInto);
    case Code::Tan:
        return address(&THETASCOPE_SLEEF(tan));
    case Code::Asin:
        return address(&THETASCOPE_SLEEF(asin));
    case Code::Acos:
        return address(&THETASCOPE_SLEEF(acos));
    case Code::Atan:
        return address(&THETASCOPE_SLEEF(atan));
    case Code::Sinh:
        return address(&THETASCOPE_SLEEF(sinh));
    case Code::Cosh:
        return address(&THETASCOPE_SLEEF(cosh));
    case Code::Tanh:
        return address(&THETASCOPE_SLEEF(tanh));
    case Code::Exp:
        return address(&THETASCOPE_SLEEF(exp));
    case Code::Log:
        return address(&THETASCOPE_SLEEF(log));
    case Code::Log10:
        return address(&THETASCOPE_SLEEF(log10));
    case Code::Log2:
        return address(&THETASCOPE_SLEEF(log2));
    case Code::Cbrt:
        return address(&THETASCOPE_SLEEF(cbrt));
    case Code::Sign:
        return address(&signOf);
    case Code::Min:
        return address(&smallerOf);
    case Code::Max:
        return address(&largerOf);
    case Code::IfLess:
        return address(&ifLessOf);
    case Code::Constant:
    case Code::Copy:
    case Code::AddRow:
    case Code::AddConstant:
    case Code::SubtractRow:
    case Code::SubtractConstant:
    case Code::ConstantSubtract:
    case Code::MultiplyRow:
    case Code::MultiplyConstant:
    case Code::DivideRow:
    case Code::DivideConstant:
    case Code::ConstantDivide:
    case Code::Negate:
    case Code::Square:
    case Code::Cube:
    case Code::Fourth:
    case Code::Sqrt:
    case Code::Abs:
    case Code::Flush:
    case Code::Choose:
        break; // arithmetic: machine code has its own
    }
    __builtin_unreachable();
}

} // namespace thetascope::machine::THETASCOPE_ISA
