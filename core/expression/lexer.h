// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace thetascope::expression {

struct Token {
    enum class Kind {
        Number,      ///< value
        Variable,    ///< letter: 'x', 'y', 't' or U'θ'
        Constant,    ///< op
        Function,    ///< function
        Superscript, ///< value, a whole number: θ², θ⁻³
        Plus,
        Minus,
        Times,
        Divide,
        Power,
        Open,  ///< letter: the bracket
        Close, ///< letter: the bracket that it closes
        Bar,
        Comma,
        End,
    };

    Kind kind = Kind::End;
    Span where;
    double value = 0;
    Op op = Op::Number;
    expression::Function function{};
    char32_t letter = 0;
};

/// The tokens of a text, the last one being End. Runs of letters are split into the longest known
/// names, so that `xy` is x·y.
tl::expected<std::vector<Token>, SyntaxError> tokenize(std::string_view utf8);

} // namespace thetascope::expression
