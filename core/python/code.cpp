// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/code.h"

#include "core/text/number_text.h"

#include <cmath>

namespace thetascope::python {

namespace {

/// Returns the text of an operand whose operator binds at least as tightly as `atLeast`.
std::string operand(const Code& code, Binding atLeast) {
    return code.binding < atLeast ? "(" + code.text + ")" : code.text;
}

/// Returns the text of the right operand of + - * / %, for which a sign is set in brackets.
std::string rightOperand(const Code& code, Binding atLeast) {
    return code.binding < atLeast || code.text.starts_with('-') ? "(" + code.text + ")" : code.text;
}

Code sumOf(const Code& a, const char* sign, const Code& b) {
    return {operand(a, Binding::Sum) + sign + rightOperand(b, Binding::Product), Binding::Sum};
}

Code productOf(const Code& a, const char* sign, const Code& b) {
    return {operand(a, Binding::Product) + sign + rightOperand(b, Binding::Power),
            Binding::Product};
}

} // namespace

Code named(std::string_view name) {
    return {std::string(name)};
}

Code number(double value) {
    if (std::isnan(value))
        return named("math.nan");
    if (std::isinf(value))
        return value < 0 ? negative(named("math.inf")) : named("math.inf");
    if (std::signbit(value))
        return value == 0 ? Code{"-0.0", Binding::Sign} : negative(number(-value));
    return {text::shortest(value)};
}

Code sum(const Code& a, const Code& b) {
    return sumOf(a, " + ", b);
}

Code difference(const Code& a, const Code& b) {
    return sumOf(a, " - ", b);
}

Code product(const Code& a, const Code& b) {
    return productOf(a, "*", b);
}

Code quotient(const Code& a, const Code& b) {
    return productOf(a, "/", b);
}

Code remainder(const Code& a, const Code& b) {
    return productOf(a, " % ", b);
}

Code negative(const Code& a) {
    // -a*b is (-a)*b, which is the same number as -(a*b)
    if (a.binding == Binding::Product && !a.text.starts_with('-'))
        return {"-" + a.text, Binding::Product};
    return {"-" + operand(a, Binding::Power), Binding::Sign};
}

Code power(const Code& a, const Code& b) {
    return {operand(a, Binding::Atom) + "**" + operand(b, Binding::Sign), Binding::Power};
}

Code call(std::string_view function, const std::vector<Code>& arguments) {
    std::string text = std::string(function) + "(";
    for (const Code& argument : arguments)
        text += (&argument == &arguments.front() ? "" : ", ") + argument.text;
    return {text + ")"};
}

Code comparison(const Code& a, std::string_view relation, const Code& b) {
    return {operand(a, Binding::Sum) + " " + std::string(relation) + " " + operand(b, Binding::Sum),
            Binding::Comparison};
}

Code both(const Code& a, const Code& b) {
    return {operand(a, Binding::And) + " and " + operand(b, Binding::Not), Binding::And};
}

Code either(const Code& a, const Code& b) {
    return {operand(a, Binding::Or) + " or " + operand(b, Binding::And), Binding::Or};
}

Code opposite(const Code& a) {
    return {"not " + operand(a, Binding::Not), Binding::Not};
}

Code choice(const Code& a, const Code& condition, const Code& b) {
    return {operand(a, Binding::Or) + " if " + operand(condition, Binding::Or) + " else " + b.text,
            Binding::Choice};
}

} // namespace thetascope::python
