// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by function_table.cpp alone: the rows of the functions that are composed of elementary
// ones, and of their inverses.
#include "core/expression/rows_of_elementary.h"

namespace thetascope::expression {

/// Returns σ(u)·(1 − σ(u)). For computing it is σ(u)·σ(−u), which has no cancellation.
inline Slope sigmoidSlope(Derivation& f) {
    const NodeIndex rest = f.isWritten()
                               ? f.add(Op::Subtract, f.number(1), f.value())
                               : f.call(Function::Sigmoid, f.graph().add(Op::Negate, f.operand()));
    return f.chainFading({.numerator = {f.value(), rest}});
}

/// Returns ±1/(|u|·√(u² − 1)), for computing without cancellation near ±1 and without overflow.
inline Slope arcSecantSlope(Derivation& f, double coefficient) {
    const NodeIndex size = f.of(Function::Abs);
    const NodeIndex one = f.number(1);
    const auto root = [&](Op op, NodeIndex u) { return f.call(Function::Sqrt, f.add(op, u, one)); };
    if (f.isWritten())
        return f.chain({.coefficient = coefficient,
                        .denominator = {size, root(Op::Subtract, f.square(f.operand()))}});
    return f.chain({.coefficient = coefficient,
                    .denominator = {size, root(Op::Subtract, size), root(Op::Add, size)}});
}

/// Returns −1/(u·√(1 − u²)), for computing without cancellation near 1.
inline Slope areaSecantSlope(Derivation& f) {
    const NodeIndex u = f.operand();
    const auto root = [&](Op op, NodeIndex v) {
        return f.call(Function::Sqrt, f.add(op, f.number(1), v));
    };
    if (f.isWritten())
        return f.chain({.coefficient = -1, .denominator = {u, root(Op::Subtract, f.square(u))}});
    return f.chain(
        {.coefficient = -1, .denominator = {u, root(Op::Subtract, u), root(Op::Add, u)}});
}

/// Returns −1/(|u|·√(1 + u²)).
inline Slope areaCosecantSlope(Derivation& f) {
    const NodeIndex root =
        f.call(Function::Sqrt, f.add(Op::Add, f.number(1), f.square(f.operand())));
    return f.chain({.coefficient = -1, .denominator = {f.of(Function::Abs), root}});
}

/// The rows from Function::Sigmoid to Function::Acoth.
constexpr FunctionRow kSpecialRows[] = {
    {.function = Function::Sigmoid,
     .names = "sigmoid logistic expit",
     .arity = 1,
     .derivative = sigmoidSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("σ", "\\sigma")},
    {.function = Function::Softplus,
     .names = "softplus",
     .arity = 1,
     .derivative =
         [](Derivation& f) { return f.chainFading({.numerator = {f.of(Function::Sigmoid)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("softplus", "\\operatorname{softplus}")},
    {.function = Function::LogCosh,
     .names = "logcosh log_cosh lncosh",
     .arity = 1,
     .derivative = [](Derivation& f) { return f.chain({.numerator = {f.of(Function::Tanh)}}); },
     .infinite = Infinite::Overflow,
     .typeset = named("logcosh", "\\operatorname{logcosh}")},
    {.function = Function::Log1p,
     .names = "log1p",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.denominator = {f.add(Op::Add, f.number(1), f.operand())}});
         },
     .infinite = Infinite::Pole,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Expm1,
     .names = "expm1",
     .arity = 1,
     .derivative =
         [](Derivation& f) { return f.chainFading({.numerator = {f.of(Function::Exp)}}); },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Exp2,
     .names = "exp2",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chainFading({.numerator = {f.call(Function::Log, f.number(2)), f.value()}});
         },
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Erfc,
     .names = "erfc",
     .arity = 1,
     .derivative = [](Derivation& f) { return errorFunctionSlope(f, -2); },
     .infinite = Infinite::Overflow,
     .typeset = named("erfc", "\\operatorname{erfc}")},
    {.function = Function::Asec,
     .names = "asec arcsec",
     .arity = 1,
     .derivative = [](Derivation& f) { return arcSecantSlope(f, 1); },
     .infinite = Infinite::Overflow,
     .typeset = named("asec", "\\operatorname{asec}")},
    {.function = Function::Acsc,
     .names = "acsc arccsc acosec arccosec",
     .arity = 1,
     .derivative = [](Derivation& f) { return arcSecantSlope(f, -1); },
     .infinite = Infinite::Overflow,
     .typeset = named("acsc", "\\operatorname{acsc}")},
    {.function = Function::Acot,
     .names = "acot arccot arcctg arccotan acotan",
     .arity = 1,
     .derivative = [](Derivation& f) { return arcTangentSlope(f, -1); },
     .infinite = Infinite::Overflow,
     .typeset = named("acot", "\\operatorname{acot}")},
    {.function = Function::Sech,
     .names = "sech",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chainFading(
                 {.coefficient = -1, .numerator = {f.value(), f.of(Function::Tanh)}}, f.value());
         },
     .infinite = Infinite::Overflow,
     .typeset = named("sech", "\\operatorname{sech}")},
    {.function = Function::Csch,
     .names = "csch cosech",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chainFading(
                 {.coefficient = -1, .numerator = {f.value(), f.of(Function::Coth)}}, f.value());
         },
     .infinite = Infinite::Pole,
     .typeset = named("csch", "\\operatorname{csch}")},
    {.function = Function::Coth,
     .names = "coth cotanh ctgh cth",
     .arity = 1,
     .derivative =
         [](Derivation& f) {
             return f.chain({.coefficient = -1, .denominator = {f.square(f.of(Function::Sinh))}});
         },
     .infinite = Infinite::Pole,
     .typeset = named("coth", "\\coth")},
    {.function = Function::Asech,
     .names = "asech arsech arcsech",
     .arity = 1,
     .derivative = areaSecantSlope,
     .infinite = Infinite::Pole,
     .typeset = named("arsech", "\\operatorname{arsech}")},
    {.function = Function::Acsch,
     .names = "acsch arcsch arccsch acosech arcosech arccosech",
     .arity = 1,
     .derivative = areaCosecantSlope,
     .infinite = Infinite::Pole,
     .typeset = named("arcsch", "\\operatorname{arcsch}")},
    {.function = Function::Acoth,
     .names = "acoth arcoth arccoth",
     .arity = 1,
     .derivative = areaTangentSlope,
     .infinite = Infinite::Pole,
     .typeset = named("arcoth", "\\operatorname{arcoth}")},
};

} // namespace thetascope::expression
