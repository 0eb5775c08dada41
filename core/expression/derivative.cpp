// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/derivation.h"
#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "core/expression/product.h"

#include <cmath>
#include <optional>

namespace thetascope::expression {

namespace {

using Position = Derivation::Position;

/// Returns (u/v)′ = u′/v − u·v′/v².
Slope quotient(Derivation& d) {
    const NodeIndex u = d.operand(0);
    const NodeIndex v = d.operand(1);
    const Slope dv = d.slope(1);
    const Slope first = d.times(d.slope(0), {.denominator = {v}});
    const Product twice =
        d.isWritten() ? Product{.denominator = {d.square(v)}} : Product{.denominator = {v, v}};
    if (!dv)
        return first;
    const Product factors = multiply(d.graph(), factor(d.graph(), u), twice);
    const Slope second = d.times(dv, factors, Position::After);
    if (!d.growsExponentially(1))
        return d.sum(first, second, true);
    // v′/v² fades where v and v′ are infinite
    const NodeIndex inverse = d.add(Op::Divide, d.number(1), v);
    return d.sum(first, d.unlessZero(inverse, *second), true);
}

/// A Rational is a number as a quotient, such as the exponent 2/3.
struct Rational {
    double above;
    double below = 1;

    double value() const { return above / below; }
};

/// Returns the number that an exponent is: 3, −0.5 or 2/3.
std::optional<Rational> rational(const Graph& graph, NodeIndex node) {
    if (const std::optional<double> number = literal(graph, node))
        return Rational{*number};
    const bool isNegative = graph[node].op == Op::Negate;
    const Node& quotient = graph[isNegative ? graph[node].operands[0] : node];
    if (quotient.op != Op::Divide)
        return std::nullopt;
    const std::optional<double> above = literal(graph, quotient.operands[0]);
    const std::optional<double> below = literal(graph, quotient.operands[1]);
    if (!above || !below || !(*below > 0))
        return std::nullopt;
    const double size = isNegative ? -*above : *above;
    return std::fmod(size, *below) == 0 ? Rational{size / *below} : Rational{size, *below};
}

/// Appends u to the power of a number that is greater than 0.
NodeIndex raised(Derivation& d, Rational exponent) {
    if (exponent.value() == 1)
        return d.operand(0);
    const NodeIndex above = d.number(exponent.above);
    return d.add(Op::Power, d.operand(0),
                 exponent.below == 1 ? above : d.add(Op::Divide, above, d.number(exponent.below)));
}

Product divided(Product product, NodeIndex divisor) {
    product.denominator.push_back(divisor);
    return product;
}

/// Returns f′(u)·u′ for a power f(u), which may fade where u grows exponentially.
Slope chainOfPower(Derivation& d, const Product& outer) {
    return d.growsExponentially() ? d.chainFading(outer, d.value()) : d.chain(outer);
}

/// Returns (uᶜ)′ = c·uᶜ⁻¹·u′ for a number c.
Slope powerOfNumber(Derivation& d, Rational c) {
    Product outer{.coefficient = c.above};
    if (c.below != 1)
        outer.denominator.push_back(d.number(c.below));
    if (c.above < 0 && !d.isWritten()) { // c·uᶜ/u
        outer.numerator.push_back(d.value());
        outer.denominator.push_back(d.operand(0));
        return chainOfPower(d, outer);
    }
    const Rational lowered{c.above - c.below, c.below};
    if (lowered.above > 0)
        outer.numerator.push_back(raised(d, lowered));
    else if (lowered.above < 0)
        return c.above > 0 ? d.chainOver(outer, raised(d, {-lowered.above, c.below}))
                           : d.chain(divided(outer, raised(d, {-lowered.above, c.below})));
    return d.chain(outer);
}

/// Returns (uᶜ)′ for a c that does not depend on the variable.
Slope powerOfConstant(Derivation& d) {
    const NodeIndex u = d.operand(0);
    const NodeIndex c = d.operand(1);
    if (const std::optional<Rational> number = rational(d.graph(), c))
        return number->above == 0 ? std::nullopt : powerOfNumber(d, *number);
    const NodeIndex one = d.number(1);
    if (!d.isWritten() && d.mayVanishWithSlope()) // 1 − c may be greater or less than 0
        return d.chainOver({.numerator = {c}}, d.add(Op::Power, u, d.add(Op::Subtract, one, c)));
    const Product outer{.numerator = {c, d.add(Op::Power, u, d.add(Op::Subtract, c, one))}};
    return chainOfPower(d, outer);
}

Slope power(Derivation& d) {
    const NodeIndex u = d.operand(0);
    const NodeIndex v = d.operand(1);
    const Slope du = d.slope(0);
    const Slope dv = d.slope(1);
    if (!dv)
        return du ? powerOfConstant(d) : std::nullopt;
    // v′·log u, where log e is 1
    const Slope byExponent =
        d.graph()[u].op == Op::Euler ? dv : d.times(dv, {.numerator = {d.call(Function::Log, u)}});
    // (uᵛ)′ = uᵛ·(v′·log u + v·u′/u)
    const Slope byBase = d.times(du, {.numerator = {v}, .denominator = {u}});
    const Slope both = d.sum(byExponent, byBase, false);
    if (!du)
        return d.timesFading(both, {.numerator = {d.value()}});
    return d.times(both, {.numerator = {d.value()}});
}

/// Returns log(uⁿ)′ = n·u′/u, which unlike uⁿ⁻¹/uⁿ does not overflow, or nothing for other nodes.
std::optional<Slope> logarithmOfPower(Derivation& d) {
    if (d.node().op != Op::Call || d.node().function != Function::Log ||
        d.graph()[d.operand()].op != Op::Power)
        return std::nullopt;
    const Node power = d.graph()[d.operand()];
    const std::optional<double> exponent = literal(d.graph(), power.operands[1]);
    if (!exponent)
        return std::nullopt;
    return d.times(d.slopeOf(power.operands[0]),
                   {.coefficient = *exponent, .denominator = {power.operands[0]}});
}

Slope call(Derivation& d) {
    if (const std::optional<Slope> shortcut = logarithmOfPower(d))
        return *shortcut;
    const FunctionRow& row = functionRow(d.node().function);
    for (std::size_t k = 0; k < row.arity; ++k)
        if (d.slope(k))
            return row.derivative(d);
    return std::nullopt;
}

Slope derivative(Derivation& d, std::uint32_t variable) {
    switch (d.node().op) {
    case Op::Number:
    case Op::Pi:
    case Op::Euler:
    case Op::Constant:
        return std::nullopt;
    case Op::Variable:
        return d.operand() == variable ? Slope(d.number(1)) : std::nullopt;
    case Op::Add:
    case Op::Subtract:
        return d.sum(d.slope(0), d.slope(1), d.node().op == Op::Subtract);
    case Op::Negate:
        return d.times(d.slope(), {.coefficient = -1});
    case Op::Multiply: {
        const Slope first = d.times(d.slope(0), {.numerator = {d.operand(1)}});
        return d.sum(first, d.times(d.slope(1), {.numerator = {d.operand(0)}}, Position::After),
                     false);
    }
    case Op::Divide:
        return quotient(d);
    case Op::Power:
        return power(d);
    case Op::Call:
        return call(d);
    }
    __builtin_unreachable();
}

} // namespace

NodeIndex differentiate(Graph& graph, NodeIndex node, std::uint32_t variable, DerivativeForm form) {
    // The operands of a node come before it, so one pass suffices. Without recursion, a sum of
    // thousands of terms needs no deep stack.
    const std::vector<bool> needed = reachable(graph, std::span(&node, 1));
    std::vector<Slope> slopes(node + 1);
    for (NodeIndex index = 0; index <= node; ++index) {
        if (!needed[index])
            continue;
        Derivation derivation(graph, index, slopes, form);
        slopes[index] = derivative(derivation, variable);
    }
    return slopes[node].value_or(graph.number(0));
}

} // namespace thetascope::expression
