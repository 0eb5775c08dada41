// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::arithmetic {

/// A Symbol is a letter in the style of the notes, such as β₂, r∞ or m⁽ᵗ⁻¹⁾.
struct Symbol {
    std::string letter;  ///< The letter, such as "β".
    std::string index{}; ///< The subscript, such as "2", "∞" or "+"; or empty.
    /// The step relative to t, for a quantity with one value per step: −1 for m⁽ᵗ⁻¹⁾.
    std::optional<int> stepOffset{};

    /// Compares all members.
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

/// A Term is a formula as a tree: that of a rule or of a loss's derivative, in symbols or with
/// numbers in their place.
struct Term {
    /// A Kind says what a Term is.
    enum class Kind {
        Literal,  ///< A number that belongs to the formula; it is not rounded.
        Value,    ///< A number that replaces a symbol; it is rounded when it is shown.
        Letter,   ///< A symbol.
        Add,      ///< The sum of two parts.
        Subtract, ///< The difference of two parts.
        Negate,   ///< One part with the opposite sign.
        Multiply, ///< The product of two parts.
        Divide,   ///< The quotient of two parts.
        Power,    ///< The first part to the power of the second.
        Root,     ///< The square root of one part; with the `value` 3 the cube root.
        Absolute, ///< The absolute value of one part.
        Floor,    ///< The largest whole number that is not above one part.
        Ceiling,  ///< The smallest whole number that is not below one part.
        /// A function of its parts; `symbol` is its name, such as log with the index 10. A
        /// condition that is used as a number is a function without a name.
        Function,
        Less,       ///< The condition that the first part is less than the second.
        Greater,    ///< The condition that the first part is greater than the second.
        NotLess,    ///< The condition that the first part is not less than the second.
        NotGreater, ///< The condition that the first part is not greater than the second.
        Equal,      ///< The condition that both parts are equal.
        NotEqual,   ///< The condition that the parts are not equal.
        And,        ///< The condition that both parts hold, which are conditions.
        Or,         ///< The condition that one of the parts holds, which are conditions.
        Not,        ///< The condition that the part does not hold, which is a condition.
        Choice,     ///< Value, condition, value, condition, …, value: the first one that applies.
        Omitted     ///< "…", in place of a term that is too long to be shown.
    };

    Kind kind = Kind::Omitted; ///< What the term is.
    double value = 0;          ///< The number, if it has one.
    Symbol symbol{};           ///< The symbol, if it has one.
    std::vector<Term> parts{}; ///< The operands.

    /// Makes a number that belongs to a formula.
    static Term literal(double value) { return {Kind::Literal, value, {}, {}}; }

    /// Makes a number that replaces a symbol.
    static Term number(double value) { return {Kind::Value, value, {}, {}}; }

    /// Makes a symbol.
    static Term letter(Symbol symbol) { return {Kind::Letter, 0, std::move(symbol), {}}; }

    /// Makes an operation on some operands.
    template <class... Terms>
    static Term of(Kind kind, Terms... parts) {
        Term term{kind, 0, {}, {}};
        (term.parts.push_back(std::move(parts)), ...);
        return term;
    }

    /// Compares all members.
    friend bool operator==(const Term&, const Term&) = default;
};

/// An Equation is a line of a rule, of the form symbol = term.
struct Equation {
    Symbol target; ///< The symbol on the left.
    Term term;     ///< The term on the right.

    /// Compares both sides.
    friend bool operator==(const Equation&, const Equation&) = default;
};

} // namespace thetascope::arithmetic
