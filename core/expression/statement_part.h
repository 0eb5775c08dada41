// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/statement.h"
#include "core/expression/token.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// A StatementPart is one of the statements of a text, without what stands before its formula.
struct StatementPart {
    std::span<const Token> tokens;            ///< The formula.
    std::optional<std::u32string> name{};     ///< The identifier before the equals sign.
    std::vector<std::u32string> parameters{}; ///< The parameters that a head or left side declares.
    bool isMain = false; ///< Whether it is known to be the loss, not a definition.
};

/// Takes off what stands before the formula of a statement: a left side, the head of a function,
/// return, lambda, keywords of declarations. Default values of parameters are added to
/// `definitions`.
StatementPart readPart(std::span<const Token> tokens, std::vector<Definition>& definitions);

/// Returns tokens followed by an end.
std::vector<Token> withEnd(std::span<const Token> tokens);

/// Returns whether there is a token of a kind at a position, which may be beyond the end.
bool isKind(std::span<const Token> tokens, std::size_t at, Token::Kind kind);

/// Returns whether one of these words, which are in lower case, is at a position.
bool isOneOf(std::span<const Token> tokens, std::size_t at,
             std::initializer_list<std::u32string_view> words);

/// Returns whether a word, which is in lower case, is at a position.
bool isWord(std::span<const Token> tokens, std::size_t at, std::u32string_view word);

} // namespace thetascope::expression
