// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of how the functions of formulas are computed, with a row for each. It is included
// within a namespace, by each source that says what a Row is and has instruction(), call() and
// sleef(), which make one.

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
