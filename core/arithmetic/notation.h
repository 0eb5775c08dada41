// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/arithmetic/worksheet.h"

#include <functional>
#include <string>
#include <vector>

namespace thetascope::arithmetic {

/// A Notation is a formula in mathematical notation, with the brackets and dots that it needs and
/// with rounded numbers. The typesetter, LaTeX and plain text are all produced from it.
struct Notation {
    /// A Kind says what a Notation is.
    enum class Kind {
        Row,      ///< The parts side by side.
        Italic,   ///< The text in italics: a variable.
        Upright,  ///< The text upright: digits, a function's name, a capital Greek letter.
        Words,    ///< The text in words, such as "if", with a space on each side.
        Relation, ///< The text is a relation: = ≠ ≈ < > ≤ ≥.
        Sum,      ///< The text is + or − between two terms.
        Sign,     ///< The text is − before a term.
        Dot,      ///< A dot (·) between two factors.
        Gap,      ///< A gap between two factors that need no dot.
        Comma,    ///< A comma and a space.
        Fraction, ///< A fraction of two parts, the numerator and the denominator.
        Root,     ///< The root of one part; with the text "3" the cube root.
        Script,   ///< Three parts: base, subscript, superscript (rows, which may be empty).
        Fence,    ///< One part within brackets; the text is "(", "|", "⌊" or "⌈".
        Cases     ///< Values and conditions in turn, each pair a line behind a brace.
    };

    Kind kind = Kind::Row;         ///< What the notation is.
    std::string text{};            ///< Its text, if it has one.
    std::vector<Notation> parts{}; ///< Its parts, if it has any.

    /// Compares all members.
    friend bool operator==(const Notation&, const Notation&) = default;
};

/// A NumberText is a function that rounds a number and returns it as text for people, with a true
/// minus sign and powers of ten as in 1e−8. It must return the same text for the same number.
using NumberText = std::function<std::string(double)>;

/// Returns the notation of a term.
Notation notationOf(const Term& term, const NumberText& numberText);

/// A WrittenLine is a line of arithmetic in mathematical notation.
struct WrittenLine {
    Notation target; ///< What the line computes, such as "m⁽ᵗ⁾".
    Notation symbols; ///< The rest in symbols, such as "= β m⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²".
    /// The rest in numbers, such as "≈ 0.9 · 0.832 + 0.1 · (−1.114)² ≈ 0.873". It begins with = if
    /// all numbers are exact as written, and with ≈ otherwise.
    Notation numbers;
};

/// Returns the notation of a line.
WrittenLine write(const Line& line, const NumberText& numberText);

} // namespace thetascope::arithmetic
