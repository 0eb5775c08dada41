// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::arithmetic {

/// A letter of the notes: β₂, r∞, m⁽ᵗ⁻¹⁾.
struct Symbol {
    std::string letter;         ///< "β"
    std::string index{};        ///< "2", "∞", "+", or empty
    std::optional<int> later{}; ///< of a quantity that has one value a step: at step t + this

    friend bool operator==(const Symbol&, const Symbol&) = default;
};

/// A formula as a tree, whether a rule's or a loss's derivative, in symbols or with numbers put in.
struct Term {
    enum class Kind {
        Literal, ///< a number that belongs to the formula, as it is
        Value,   ///< a number put in for a symbol, to be rounded for reading
        Letter,  ///< a symbol
        Add,
        Subtract,
        Negate,
        Multiply,
        Divide,
        Power,
        Root,     ///< the square root; with a `value` of 3 the cube root
        Absolute, ///< |u|
        Function, ///< symbol is its name: log with the index 10
        Less,     ///< a condition of a Choice; so are the next three
        Greater,
        NotLess,
        NotGreater,
        Choice, ///< value, condition, value, condition, …, value: the first whose condition holds
        Omitted ///< "…", for what is too long to be shown
    };

    Kind kind = Kind::Omitted;
    double value = 0;
    Symbol symbol{};
    std::vector<Term> parts{};

    static Term literal(double value) { return {Kind::Literal, value, {}, {}}; }

    static Term number(double value) { return {Kind::Value, value, {}, {}}; }

    static Term letter(Symbol symbol) { return {Kind::Letter, 0, std::move(symbol), {}}; }

    template <class... Terms>
    static Term of(Kind kind, Terms... parts) {
        Term term{kind, 0, {}, {}};
        (term.parts.push_back(std::move(parts)), ...);
        return term;
    }

    friend bool operator==(const Term&, const Term&) = default;
};

/// A line of a rule: symbol = term.
struct Equation {
    Symbol target;
    Term term;

    friend bool operator==(const Equation&, const Equation&) = default;
};

} // namespace thetascope::arithmetic
