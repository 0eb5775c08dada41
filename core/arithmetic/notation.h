// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"
#include "core/arithmetic/worksheet.h"

#include <functional>
#include <string>
#include <vector>

namespace thetascope::arithmetic {

/// A formula as it stands on paper: with the brackets and dots that it needs, and its numbers
/// rounded. What the typesetter, LaTeX and plain text have in common.
struct Notation {
    enum class Kind {
        Row,      ///< parts side by side
        Italic,   ///< text: a variable
        Upright,  ///< text: digits, a function's name, a capital Greek letter
        Words,    ///< text: "if", with a space on each side
        Relation, ///< text: = ≈ < > ≤ ≥
        Sum,      ///< text: + or − between two terms
        Sign,     ///< text: − before a term
        Dot,      ///< · between two factors
        Gap,      ///< between two factors that need no dot
        Comma,    ///< , and a space
        Fraction, ///< two parts: above and below the line
        Root,     ///< one part; with text "3" the cube root
        Script,   ///< three parts: base, below, above (rows, which may be empty)
        Fence,    ///< one part within brackets, text "(" or "|"
        Cases     ///< parts: value and condition by turns, each pair a row behind a brace
    };

    Kind kind = Kind::Row;
    std::string text{};
    std::vector<Notation> parts{};

    friend bool operator==(const Notation&, const Notation&) = default;
};

/// How a number is written for reading, with a true minus sign, powers of ten as 1e−8: rounded, and
/// the same number always in the same way.
using NumberText = std::function<std::string(double)>;

Notation notationOf(const Term& term, const NumberText& numberText);

/// A line in symbols: "m⁽ᵗ⁾" and then "= β m⁽ᵗ⁻¹⁾ + (1 − β) (g⁽ᵗ⁾)²".
struct WrittenLine {
    Notation target;
    Notation symbols; ///< begins with =
    /// Begins with = where all is exact as written, else ≈: "≈ 0.9 · 0.832 + 0.1 · (−1.114)² ≈
    /// 0.873".
    Notation numbers;
};

WrittenLine write(const Line& line, const NumberText& numberText);

} // namespace thetascope::arithmetic
