// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// Returns the name of an identifier as it is shown on screen: "x₁" for "x_1".
std::string shownName(std::u32string_view identifier);

/// Replaces the words among tokens by the letters, functions, constants and keywords that they are.
/// Adjacent letters are split into the longest known names, so that "xy" is x and y; identifiers
/// that the text `declared`, such as a parameter of a function, are never split. It throws a Fault
/// with a hint if a word is not understood.
std::vector<Token> resolveWords(std::span<const Token> tokens,
                                const std::set<std::u32string>& declared);

} // namespace thetascope::expression
