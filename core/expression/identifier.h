// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace thetascope::expression {

/// An Identifier is the name of a variable or constant as it was written: x1, x_1, x₁ and x_{1}
/// have the same name, "x_1", and theta has the name "θ".
struct Identifier {
    std::u32string name;    ///< The letters, and after a "_" the subscript.
    std::size_t tokens = 0; ///< The number of tokens that it takes.
};

/// Returns the identifier that begins at a token, if it is a word. Words of several letters count
/// as one identifier.
std::optional<Identifier> identifierAt(std::span<const Token> tokens, std::size_t at);

/// Returns the subscript that begins at a token, after an identifier's letters, if there is one:
/// _1, _max, _{12} or [1]. Its name has no "_".
std::optional<Identifier> subscriptAt(std::span<const Token> tokens, std::size_t at);

/// Returns the letters of an identifier without its subscript: "x" for "x_1".
std::u32string_view lettersOf(std::u32string_view identifier);

/// Returns the subscript of an identifier, without the "_"; it is empty if there is none.
std::u32string_view subscriptOf(std::u32string_view identifier);

/// Returns the name of letters with a subscript, which may be empty; x_01 is x_1.
std::u32string withSubscript(std::u32string_view letters, std::u32string_view subscript);

/// Returns a letter as identifiers have it: the usual variables are the same in upper case.
char32_t identifierLetter(char32_t letter);

/// Returns the name of an identifier as it is shown on screen: "x₁" for "x_1".
std::string shownName(std::u32string_view identifier);

/// Throws a Fault if an identifier is longer than names are, since it is shown on screen as it is.
void refuseLong(std::u32string_view identifier, Span where);

} // namespace thetascope::expression
