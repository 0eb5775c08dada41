// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by function_table.cpp alone: the rows of functions with jumps, of functions of two
// arguments, and of conditions.
#include "core/expression/rows_of_elementary.h"

namespace thetascope::expression {

/// The derivative of steps is 0, by choice also at the jumps.
inline Slope flat(Derivation&) {
    return std::nullopt;
}

/// Returns a′ − ⌊a/b⌋·b′.
inline Slope modSlope(Derivation& f) {
    const NodeIndex steps = f.call(Function::Floor, f.add(Op::Divide, f.operand(0), f.operand(1)));
    return f.sum(f.slope(0), f.times(f.slope(1), {.numerator = {steps}}), true);
}

/// Returns (a·a′ + b·b′)/√(a² + b²). For computing, it is 0 where both are 0.
inline Slope hypotenuseSlope(Derivation& f) {
    const auto part = [&](std::size_t k) {
        if (f.isWritten())
            return f.times(f.slope(k), {.numerator = {f.operand(k)}, .denominator = {f.value()}});
        return f.slope(k) ? f.times(f.slope(k), {.numerator = {f.graph().add(
                                                     Function::Ratio, {f.operand(k), f.value()})}})
                          : std::nullopt;
    };
    return f.sum(part(0), part(1), false);
}

/// Returns (a′·b − a·b′)/(a² + b²). For computing, it divides by √(a² + b²) twice.
inline Slope angleSlope(Derivation& f) {
    const NodeIndex a = f.operand(0);
    const NodeIndex b = f.operand(1);
    std::vector<NodeIndex> below;
    if (f.isWritten())
        below = {f.add(Op::Add, f.square(a), f.square(b))};
    else
        below.assign(2, f.graph().add(Function::Hypot, {a, b}));
    return f.sum(f.times(f.slope(0), {.numerator = {b}, .denominator = below}),
                 f.times(f.slope(1), {.numerator = {a}, .denominator = below}), true);
}

/// Returns σ(a − b)·a′ + σ(b − a)·b′.
inline Slope logAddExpSlope(Derivation& f) {
    const auto part = [&](std::size_t k) {
        if (!f.slope(k))
            return Slope();
        const NodeIndex ahead = f.add(Op::Subtract, f.operand(k), f.operand(1 - k));
        return f.timesFading(f.slope(k), {.numerator = {f.call(Function::Sigmoid, ahead)}});
    };
    return f.sum(part(0), part(1), false);
}

/// Returns the derivative of a quotient, of which nothing is divided by 0 where both are 0.
inline Slope ratioSlope(Derivation& f) {
    const auto over = [&](NodeIndex above) {
        return f.graph().add(Function::Ratio, {above, f.operand(1)});
    };
    const Slope first = f.slope(0) ? Slope(over(*f.slope(0))) : std::nullopt;
    const Slope second =
        f.slope(1) ? f.times(over(*f.slope(1)), {.numerator = {f.value()}}) : std::nullopt;
    return f.sum(first, second, true);
}

/// Returns the derivative of the branch that is taken.
inline Slope conditionalSlope(Derivation& f) {
    if (!f.slope(1) && !f.slope(2))
        return std::nullopt;
    const NodeIndex zero = f.number(0);
    return f.graph().add(Function::If,
                         {f.operand(0), f.slope(1).value_or(zero), f.slope(2).value_or(zero)});
}

/// The rows from Function::Floor to Function::If.
constexpr FunctionRow kStepRows[] = {
    {.function = Function::Floor,
     .names = "floor",
     .arity = 1,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Ceil,
     .names = "ceil ceiling",
     .arity = 1,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Round,
     .names = "round rint around nearbyint",
     .arity = 1,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = named("round", "\\operatorname{round}")},
    {.function = Function::Trunc,
     .names = "trunc fix truncate",
     .arity = 1,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = named("trunc", "\\operatorname{trunc}")},
    {.function = Function::Not,
     .names = "not logical_not",
     .arity = 1,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Mod,
     .names = "mod modulo remainder",
     .arity = 2,
     .derivative = modSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("mod", "\\operatorname{mod}")},
    {.function = Function::Hypot,
     .names = "hypot",
     .arity = 2,
     .derivative = hypotenuseSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("hypot", "\\operatorname{hypot}")},
    {.function = Function::Atan2,
     .names = "atan2 arctan2",
     .arity = 2,
     .derivative = angleSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("atan2", "\\operatorname{atan2}")},
    {.function = Function::LogAddExp,
     .names = "logaddexp",
     .arity = 2,
     .derivative = logAddExpSlope,
     .infinite = Infinite::Overflow,
     .typeset = named("logaddexp", "\\operatorname{logaddexp}")},
    {.function = Function::Ratio,
     .names = "ratio",
     .arity = 2,
     .derivative = ratioSlope,
     .infinite = Infinite::Pole,
     .typeset = named("ratio", "\\operatorname{ratio}")},
    {.function = Function::Less,
     .names = "less",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::LessOrEqual,
     .names = "less_equal",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Greater,
     .names = "greater",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::GreaterOrEqual,
     .names = "greater_equal",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Equal,
     .names = "equal",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::NotEqual,
     .names = "not_equal",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::And,
     .names = "logical_and",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::Or,
     .names = "logical_or",
     .arity = 2,
     .derivative = flat,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Signs}},
    {.function = Function::If,
     .names = "if where ifelse ite iif",
     .arity = 3,
     .derivative = conditionalSlope,
     .infinite = Infinite::Overflow,
     .typeset = {.form = Form::Cases}},
};

} // namespace thetascope::expression
