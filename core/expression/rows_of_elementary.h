// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by function_table.cpp alone: the rows of the elementary functions.
#include "core/expression/function_table.h"

#include <string_view>

namespace thetascope::expression {

/// Returns how a function is typeset whose name is followed by its arguments.
constexpr Typeset named(std::string_view name, std::string_view latex,
                        std::string_view index = {}) {
    return {.form = Form::Named, .name = name, .index = index, .latex = latex};
}

/// Returns √(1 − u²).
inline NodeIndex rootOfOneMinusSquare(Derivation& f) {
    const NodeIndex one = f.number(1);
    return f.call(Function::Sqrt, f.add(Op::Subtract, one, f.square(f.operand())));
}

/// Returns 1/√(u² − 1). For computing it is 1/(√(u − 1)·√(u + 1)), which is not a number where
/// acosh u is not, has no cancellation near 1 and does not overflow.
inline Slope areaCosineSlope(Derivation& f) {
    const NodeIndex u = f.operand();
    const NodeIndex one = f.number(1);
    const auto root = [&](NodeIndex square) { return f.call(Function::Sqrt, square); };
    if (f.isWritten())
        return f.chain({.denominator = {root(f.add(Op::Subtract, f.square(u), one))}});
    return f.chain(
        {.denominator = {root(f.add(Op::Subtract, u, one)), root(f.add(Op::Add, u, one))}});
}

/// Returns 1/(1 − u²). For computing it is 1/((1 − u)·(1 + u)), which has no cancellation near the
/// poles.
inline Slope areaTangentSlope(Derivation& f) {
    const NodeIndex u = f.operand();
    const NodeIndex one = f.number(1);
    if (f.isWritten())
        return f.chain({.denominator = {f.add(Op::Subtract, one, f.square(u))}});
    return f.chain({.denominator = {f.add(Op::Subtract, one, u), f.add(Op::Add, one, u)}});
}

/// Returns 2/√π·e^(−u²), or the same with another coefficient.
inline Slope errorFunctionSlope(Derivation& f, double coefficient = 2) {
    const NodeIndex exponent = f.graph().add(Op::Negate, f.square(f.operand()));
    const NodeIndex pi = f.graph().add(Node{.op = Op::Pi});
    return f.chainFading({.coefficient = coefficient,
                          .numerator = {f.call(Function::Exp, exponent)},
                          .denominator = {f.call(Function::Sqrt, pi)}});
}

/// Returns ±1/(1 + u²). For computing, where u grows exponentially, it divides by √(1 + u²) twice,
/// and is 0 where u is infinite.
inline Slope arcTangentSlope(Derivation& f, double coefficient = 1) {
    const NodeIndex one = f.number(1);
    if (!f.growsExponentially())
        return f.chain({.coefficient = coefficient,
                        .denominator = {f.add(Op::Add, one, f.square(f.operand()))}});
    const NodeIndex root = f.graph().add(Function::Hypot, {one, f.operand()});
    return f.chainFading({.coefficient = coefficient, .denominator = {root, root}},
                         f.add(Op::Divide, one, root));
}

/// Returns 1/cosh²u, which for computing is sech²u where u′ may be infinite.
inline Slope hyperbolicTangentSlope(Derivation& f) {
    if (!f.isInfinite(f.slope()))
        return f.chain({.denominator = {f.square(f.of(Function::Cosh))}});
    return f.chainFading({.numerator = {f.square(f.of(Function::Sech))}});
}

/// Returns 1/√(1 + u²), where u² must not overflow if u grows exponentially.
inline Slope areaSineSlope(Derivation& f) {
    const NodeIndex one = f.number(1);
    if (f.growsExponentially())
        return f.chain({.denominator = {f.graph().add(Function::Hypot, {one, f.operand()})}});
    return f.chain(
        {.denominator = {f.call(Function::Sqrt, f.add(Op::Add, one, f.square(f.operand())))}});
}

/// The rows from Function::Sin to Function::IfLess.
constexpr FunctionRow kElementaryRows[] = {
    {.function = Function::Sin,
     .names = "sin",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.numerator = {f.of(Function::Cos)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("sin", "\\sin")},
    {.function = Function::Cos,
     .names = "cos",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.coefficient = -1, .numerator = {f.of(Function::Sin)}});
         },
     .infinite = Infinite::Overflow,
     .typeset = named("cos", "\\cos")},
    {.function = Function::Tan,
     .names = "tan tg",
     .arity = 1,
     .derivative =
         [](Derivation& f) { return f.chain({.denominator = {f.square(f.of(Function::Cos))}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("tan", "\\tan")},
    {.function = Function::Sec,
     .names = "sec",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.numerator = {f.value(), f.of(Function::Tan)}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("sec", "\\sec")},
    {.function = Function::Csc,
     .names = "csc cosec",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.coefficient = -1, .numerator = {f.value(), f.of(Function::Cot)}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("csc", "\\csc")},
    {.function = Function::Cot,
     .names = "cot cotan ctg cotg",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.coefficient = -1, .denominator = {f.square(f.of(Function::Sin))}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("cot", "\\cot")},
    {.function = Function::Asin,
     .names = "asin arcsin",
     .arity = 1,
     .derivative =
         [](Derivation& f) { return f.chain({.denominator = {rootOfOneMinusSquare(f)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("asin", "\\operatorname{asin}")},
    {.function = Function::Acos,
     .names = "acos arccos",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.coefficient = -1, .denominator = {rootOfOneMinusSquare(f)}});
         },
     .infinite = Infinite::Overflow,
     .typeset = named("acos", "\\operatorname{acos}")},
    {.function = Function::Atan,
     .names = "atan arctan arctg",
     .arity = 1,
     .derivative = [](Derivation& f) { return arcTangentSlope(f); },
     .infinite = Infinite::Overflow,
     .typeset = named("atan", "\\operatorname{atan}")},
    {.function = Function::Sinh,
     .names = "sinh sh",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.numerator = {f.of(Function::Cosh)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("sinh", "\\sinh")},
    {.function = Function::Cosh,
     .names = "cosh ch",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.numerator = {f.of(Function::Sinh)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("cosh", "\\cosh")},
    {.function = Function::Tanh,
     .names = "tanh th",
     .arity = 1,
     .derivative = hyperbolicTangentSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("tanh", "\\tanh")},
    {.function = Function::Asinh,
     .names = "asinh arsinh arcsinh argsinh arsh",
     .arity = 1,
     .derivative = areaSineSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("arsinh", "\\operatorname{arsinh}")},
    {.function = Function::Acosh,
     .names = "acosh arcosh arccosh argcosh arch",
     .arity = 1,
     .derivative = areaCosineSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("arcosh", "\\operatorname{arcosh}")},
    {.function = Function::Atanh,
     .names = "atanh artanh arctanh argtanh arth",
     .arity = 1,
     .derivative = areaTangentSlope,
     .infinite = Infinite::Pole,
     .typeset = named("artanh", "\\operatorname{artanh}")},
    {.function = Function::Exp,
     .names = "exp",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chainFading({.numerator = {f.value()}}); },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::PowerOfE}},
    {.function = Function::Log,
     .names = "log ln",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.denominator = {f.operand()}}); },
     .infinite = Infinite::Pole,
     .typeset = named("log", "\\log")},
    {.function = Function::Log10,
     .names = "log10 log₁₀ lg",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.denominator = {f.operand(), f.call(Function::Log, f.number(10))}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("log", "\\log", "10")},
    {.function = Function::Log2,
     .names = "log2 log₂ lb ld",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.denominator = {f.operand(), f.call(Function::Log, f.number(2))}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("log", "\\log", "2")},
    {.function = Function::Erf,
     .names = "erf",
     .arity = 1,
     .derivative = [](Derivation& f) { return errorFunctionSlope(f); },
     .infinite = Infinite::Overflow,
     .typeset = named("erf", "\\operatorname{erf}")},
    {.function = Function::Sqrt,
     .names = "√ sqrt",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chainOver({.coefficient = 0.5}, f.value()); },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Root}},
    {.function = Function::Cbrt,
     .names = "cbrt ∛",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chainOver({.denominator = {f.number(3)}}, f.square(f.value()));
         },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::CubeRoot}},
    {.function = Function::Abs,
     .names = "abs fabs absolute",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.numerator = {f.of(Function::Sign)}}); },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Bars}},
    {.function = Function::Sign,
     .names = "sign sgn signum",
     .arity = 1,
     // The derivative is 0 everywhere, by choice also at the jump.
     .derivative = [](Derivation&) -> Slope { return std::nullopt; },
     .infinite = Infinite::Overflow,
     .typeset = named("sign", "\\operatorname{sign}")},
    {.function = Function::Min,
     .names = "min",
     .arity = 2,
     .derivative =
         [](Derivation& f) { return f.choice(f.operand(0), f.operand(1), f.slope(0), f.slope(1)); },
     .infinite = Infinite::Overflow,
     .typeset = named("min", "\\min")},
    {.function = Function::Max,
     .names = "max",
     .arity = 2,
     .derivative =
         [](Derivation& f) { return f.choice(f.operand(1), f.operand(0), f.slope(0), f.slope(1)); },
     .infinite = Infinite::Overflow,
     .typeset = named("max", "\\max")},
    {.function = Function::IfLess,
     .names = "ifless",
     .arity = 4,
     .derivative =
         [](Derivation& f) { return f.choice(f.operand(0), f.operand(1), f.slope(2), f.slope(3)); },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Cases}},
};

} // namespace thetascope::expression
