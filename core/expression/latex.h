// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <string_view>

namespace thetascope::expression {

/// A Command is what a command of LaTeX means in a formula.
struct Command {
    /// A Kind says what to do with a command.
    enum class Kind {
        Token,        ///< It is a token of its own.
        Letters,      ///< It is a word, such as \theta and \sin.
        Skip,         ///< It only sets type, such as \quad.
        SkipArgument, ///< It says nothing of the formula, and has an argument, as \label has.
        Bracket,      ///< It goes before a bracket: \left and \right.
        Text,         ///< Its argument is a word: \operatorname{sech}.
        Accent,       ///< It puts a mark, which is the letter, on a letter: \hat.
        Environment,  ///< It is \begin or \end.
    };

    std::u32string_view name;             ///< The command without its backslash.
    Kind kind = Kind::Skip;               ///< What to do.
    Token::Kind token = Token::Kind::End; ///< The kind of token.
    char32_t letter = 0;                  ///< The letter of the token, or the mark.
    std::u32string_view word{};           ///< The word, if it is not the name.
};

/// Returns the command with a name, or a null pointer if it is not known.
const Command* findCommand(std::u32string_view name);

} // namespace thetascope::expression
