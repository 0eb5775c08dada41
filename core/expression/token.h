// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function_table.h"
#include "core/expression/syntax_error.h"

#include <string>

namespace thetascope::expression {

/// A Token is one symbol of a formula's text.
struct Token {
    /// A Kind says what a token is, and which members have its value.
    enum class Kind {
        Number,         ///< A number; `value`.
        Fraction,       ///< A fraction of whole numbers, as ⅓; `value` over `denominator`.
        Word,           ///< Letters and digits that have not been looked up yet; `name`.
        Letter,         ///< A variable or a named constant; `name`.
        Constant,       ///< π or e; `op`.
        Function,       ///< The name of a function; `entry`.
        Superscript,    ///< An exponent as in θ² or θ⁻³; `value` is a whole number.
        Plus,           ///< The sign +.
        Minus,          ///< The sign −.
        Times,          ///< A sign of multiplication.
        Divide,         ///< A sign of division.
        FloorDivide,    ///< The sign //, as in Python.
        Modulo,         ///< The sign %.
        Power,          ///< The sign ^ or **.
        Open,           ///< An opening bracket; `letter` is the bracket that closes it.
        Close,          ///< A closing bracket; `letter` is the bracket itself.
        Bar,            ///< A bar |.
        Comma,          ///< A comma.
        Semicolon,      ///< A semicolon.
        NewLine,        ///< A line break of the text.
        Colon,          ///< A colon.
        Question,       ///< A question mark.
        Dot,            ///< A point between a name and a method or member.
        Dots,           ///< Two or three points, as in 1..3.
        Underscore,     ///< The sign that begins a subscript.
        Equal,          ///< A single equals sign, or :=.
        Less,           ///< The sign <.
        LessOrEqual,    ///< The sign ≤.
        Greater,        ///< The sign >.
        GreaterOrEqual, ///< The sign ≥.
        IsEqual,        ///< The sign ==.
        IsNotEqual,     ///< The sign ≠.
        And,            ///< The word and, or a sign for it.
        Or,             ///< The word or, or a sign for it.
        Not,            ///< The word not, or a sign for it.
        If,             ///< The word if between a value and its condition.
        Else,           ///< The words else and otherwise.
        For,            ///< The word for, before the index of a sum.
        In,             ///< The word in, or from, after the index of a sum.
        Arrow,          ///< An arrow from parameters to the body of a function.
        At,             ///< The sign @ of a function of MATLAB.
        Sum,            ///< A sign or name of a sum or product; `letter` is U'Σ' or U'Π'.
        Quotient,       ///< LaTeX's \frac.
        Root,           ///< LaTeX's \sqrt.
        Cases,          ///< The beginning of LaTeX's cases.
        EndCases,       ///< The end of LaTeX's cases.
        NextRow,        ///< LaTeX's \\ between the rows of cases.
        Ampersand,      ///< A single &, between the columns of cases or for the word and.
        End,            ///< The end of the text.
    };

    Kind kind = Kind::End;   ///< What the token is.
    Span where;              ///< Where it is in the text as it was typed.
    double value = 0;        ///< Its number, or its numerator.
    double denominator = 1;  ///< Its denominator.
    Op op = Op::Number;      ///< Its constant.
    const Name* entry{};     ///< Its function.
    char32_t letter = 0;     ///< Its bracket or sign.
    std::u32string name;     ///< Its letters.
    bool isAdjacent = false; ///< Whether it touches the token before it.
    bool isCommand = false;  ///< Whether it was written as a LaTeX command.
};

} // namespace thetascope::expression
