// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::python {

/// A Binding is how tightly the outermost operator of an expression of Python binds, the loosest
/// first.
enum class Binding { Choice, Or, And, Not, Comparison, Sum, Product, Sign, Power, Atom };

/// Code is an expression of Python. The functions below put expressions together, with the brackets
/// that they need and no others, so that they are evaluated in the order in which they were built.
struct Code {
    std::string text;                ///< The expression.
    Binding binding = Binding::Atom; ///< How tightly its outermost operator binds.
};

/// Returns a name, such as "theta".
Code named(std::string_view name);
/// Returns a number with all its digits: 2, 0.1, 1e-8, math.inf.
Code number(double value);
/// Returns a + b.
Code sum(const Code& a, const Code& b);
/// Returns a - b.
Code difference(const Code& a, const Code& b);
/// Returns a*b.
Code product(const Code& a, const Code& b);
/// Returns a/b.
Code quotient(const Code& a, const Code& b);
/// Returns a % b.
Code remainder(const Code& a, const Code& b);
/// Returns -a.
Code negative(const Code& a);
/// Returns a**b.
Code power(const Code& a, const Code& b);
/// Returns a call of a function.
Code call(std::string_view function, const std::vector<Code>& arguments);
/// Returns a comparison of two numbers, such as a < b.
Code comparison(const Code& a, std::string_view relation, const Code& b);
/// Returns "a and b", of two conditions.
Code both(const Code& a, const Code& b);
/// Returns "a or b", of two conditions.
Code either(const Code& a, const Code& b);
/// Returns "not a", of a condition.
Code opposite(const Code& a);
/// Returns "a if condition else b".
Code choice(const Code& a, const Code& condition, const Code& b);

} // namespace thetascope::python
