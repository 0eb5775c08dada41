// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function_table.h"
#include "core/expression/token.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace thetascope::expression {

/// A Keyword is a word that is neither a function nor a letter.
struct Keyword {
    std::u32string_view word; ///< The word, in lower case.
    Token::Kind kind;         ///< The token that it is.
    char32_t letter = 0;      ///< The letter of the token.
    double value = 0;         ///< The value of the token.
};

/// Returns the keyword that a word in lower case is, or a null pointer.
const Keyword* findKeyword(std::u32string_view word);

/// Returns the name that a word in lower case is, or a null pointer.
const Name* findName(std::u32string_view word);

/// Returns whether a name is that of a function of two letters, such as sh, which are rather
/// letters of their own where they may be. ln is not.
bool isShortFunction(const Name& name);

/// Returns the longest name with which a text in lower case begins, or a null pointer. A name that
/// ends in a digit is not found before another digit: log20 is log(20), and not log2 of 0.
const Name* longestName(std::u32string_view text);

/// Returns the Greek letter that is spelled out by a word in lower case, or 0.
char32_t greekLetter(std::u32string_view word);

/// Returns whether a word in lower case is a module of a programming language, such as np.
bool isModule(std::u32string_view word);

/// Returns the value of a constant as programming languages name it after a module or M_, in lower
/// case: tau in math.tau, pi_2 in M_PI_2. Returns nothing if there is none.
std::optional<double> codeConstant(std::u32string_view word);

/// Returns a character in lower case if it is a Latin letter or Θ. Other Greek capitals are letters
/// of their own.
char32_t lowered(char32_t character);

/// Returns a word with each of its characters lowered().
std::u32string loweredWord(std::u32string_view word);

/// Throws a Fault for a word that is not understood, with a hint if it is nearly a name. If an
/// opening bracket follows, it was meant as a function.
[[noreturn]] void unknownWord(std::span<const Token> tokens, std::size_t at);

/// Returns whether a word is the name of an argument that only says which elements of an array a
/// function takes together, such as axis.
bool isOfArrays(std::u32string_view word);

/// Throws a Fault for what would be read as a product or a quotient of letters: d/dx, Γ(x), E[x].
void refuseNotation(std::span<const Token> tokens, std::size_t at);

} // namespace thetascope::expression
