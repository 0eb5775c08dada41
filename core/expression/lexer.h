// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace thetascope::expression {

/// A Token is one symbol of a formula's text.
struct Token {
    /// A Kind says what a token is, and which members have its value.
    enum class Kind {
        Number,      ///< A number; `value`.
        Variable,    ///< A variable; `letter` is 'x', 'y', 't' or U'θ'.
        Constant,    ///< π or e; `op`.
        Function,    ///< The name of a function; `function`.
        Superscript, ///< An exponent as in θ² or θ⁻³; `value` is a whole number.
        Plus,        ///< The sign +.
        Minus,       ///< The sign −.
        Times,       ///< A sign of multiplication.
        Divide,      ///< A sign of division.
        Power,       ///< The sign ^ or **.
        Open,        ///< An opening bracket; `letter` is the bracket that closes it.
        Close,       ///< A closing bracket; `letter` is the bracket itself.
        Bar,         ///< A bar |.
        Comma,       ///< A comma.
        End,         ///< The end of the text.
    };

    Kind kind = Kind::End;           ///< What the token is.
    Span where;                      ///< Where it is in the text.
    double value = 0;                ///< Its number.
    Op op = Op::Number;              ///< Its constant.
    expression::Function function{}; ///< Its function.
    char32_t letter = 0;             ///< Its letter or bracket.
};

/// Returns the tokens of a text; the last one is the end. Adjacent letters are split into the
/// longest known names, so that "xy" is x and y. The error says which characters are not
/// understood.
tl::expected<std::vector<Token>, SyntaxError> tokenize(std::string_view utf8);

} // namespace thetascope::expression
