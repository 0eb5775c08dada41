// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/identifier.h"

#include "core/expression/fault.h"
#include "core/expression/known_names.h"
#include "core/text/ascii.h"
#include "core/text/plain_text.h"
#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <cmath>
#include <cstdint>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

bool isVariableLetter(char32_t c) {
    return c == U'θ' || c == U'x' || c == U'y' || c == U't';
}

/// Returns the digits of a subscript, or nothing if a number is none.
std::optional<std::u32string> digitsOf(const Token& number) {
    constexpr double kLargest = 1e15 - 1; // longer ones would lose digits
    if (number.value > kLargest || number.value != std::floor(number.value))
        return std::nullopt;
    return text::decodeUtf8(std::to_string(static_cast<std::int64_t>(number.value))).text;
}

/// Returns whether a token is a word of letters, and not the sign of a root.
bool isLetters(const Token& token) {
    return token.kind == Kind::Word && text::isLetter(token.name[0]);
}

/// Returns the subscript in brackets that opens at a token, and the number of its tokens.
std::optional<Identifier> bracketedIndex(std::span<const Token> tokens, std::size_t open) {
    Identifier index{{}, 1};
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        ++index.tokens;
        if (token.kind == Kind::Close)
            return index.name.empty() ? std::nullopt : std::optional(index);
        if (isLetters(token))
            index.name += token.name;
        else if (const auto digits = token.kind == Kind::Number ? digitsOf(token) : std::nullopt)
            index.name += *digits;
        else if (token.kind == Kind::Comma)
            index.name += U',';
        else if (token.kind == Kind::Plus || token.kind == Kind::Minus) // x_{i+1}
            index.name += token.kind == Kind::Plus ? U'+' : U'-';
        else
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::u32string_view lettersOf(std::u32string_view identifier) {
    return identifier.substr(0, identifier.find(U'_'));
}

std::u32string_view subscriptOf(std::u32string_view identifier) {
    const std::size_t underscore = identifier.find(U'_');
    return underscore == identifier.npos ? std::u32string_view{}
                                         : identifier.substr(underscore + 1);
}

char32_t identifierLetter(char32_t c) {
    const char32_t lower = lowered(c);
    return isVariableLetter(lower) ? lower : c;
}

std::optional<Identifier> subscriptAt(std::span<const Token> tokens, std::size_t at) {
    if (at >= tokens.size())
        return std::nullopt;
    const auto follows = [&](std::size_t i, Kind kind) {
        return i < tokens.size() && tokens[i].kind == kind;
    };
    if (tokens[at].kind == Kind::Open && tokens[at].letter == U']' && tokens[at].isAdjacent &&
        follows(at + 1, Kind::Number) && follows(at + 2, Kind::Close))
        return bracketedIndex(tokens, at);
    if (tokens[at].kind != Kind::Underscore)
        return std::nullopt;
    std::optional<Identifier> index;
    if (follows(at + 1, Kind::Open))
        index = bracketedIndex(tokens, at + 1);
    else if (follows(at + 1, Kind::Word) && isLetters(tokens[at + 1]))
        index = Identifier{tokens[at + 1].name, 1};
    else if (const auto digits =
                 follows(at + 1, Kind::Number) ? digitsOf(tokens[at + 1]) : std::nullopt)
        index = Identifier{*digits, 1};
    if (index)
        ++index->tokens;
    return index;
}

std::u32string withSubscript(std::u32string_view base, std::u32string_view index) {
    std::u32string name(base);
    while (index.size() > 1 && index[0] == U'0' && text::isDigit(index[1]))
        index.remove_prefix(1);
    if (!index.empty())
        (name += U'_') += index;
    return name;
}

std::optional<Identifier> identifierAt(std::span<const Token> tokens, std::size_t at) {
    if (at >= tokens.size() || !isLetters(tokens[at]))
        return std::nullopt;
    const std::u32string& word = tokens[at].name;
    // what ends in digits has a subscript, but exp2fw is one word
    const std::size_t digits = word.find_last_not_of(U"0123456789") + 1;
    std::u32string base = word.substr(0, digits);
    const std::u32string index = word.substr(digits);
    if (const char32_t greek = greekLetter(loweredWord(base)))
        base = greek;
    else if (base.size() == 1)
        base = identifierLetter(base[0]);
    if (!index.empty())
        return Identifier{withSubscript(base, index), 1};
    if (const std::optional<Identifier> after = subscriptAt(tokens, at + 1))
        return Identifier{withSubscript(base, after->name), 1 + after->tokens};
    return Identifier{base, 1};
}

std::string shownName(std::u32string_view identifier) {
    const std::u32string_view subscript = subscriptOf(identifier);
    if (subscript.empty())
        return text::encodeUtf8(identifier);
    const std::string base = text::encodeUtf8(lettersOf(identifier));
    const std::string index = text::encodeUtf8(subscript);
    const std::string lowered = text::subscript(index);
    if (!lowered.empty())
        return base + lowered;
    // without braces 1a would be the subscript 1 and a factor, and 1,2 two arguments
    const bool isWord =
        !text::isDigit(subscript[0]) && subscript.find_first_of(U",+-") == subscript.npos;
    return base + (isWord ? "_" + index : "_{" + index + "}");
}

void refuseLong(std::u32string_view identifier, Span where) {
    constexpr std::size_t kLongest = 64;
    if (identifier.size() > kLongest)
        fail("this name has more than " + std::to_string(kLongest) + " characters", where);
}

} // namespace thetascope::expression
