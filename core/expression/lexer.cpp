// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/lexer.h"

#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "core/text/edit_distance.h"
#include "core/text/number_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

struct Symbol {
    char32_t character;
    Kind kind;
};

constexpr Symbol kSymbols[] = {
    {U'+', Kind::Plus},  {U'-', Kind::Minus},  {U'−', Kind::Minus},  {U'–', Kind::Minus},
    {U'·', Kind::Times}, {U'*', Kind::Times},  {U'×', Kind::Times},  {U'⋅', Kind::Times},
    {U'∙', Kind::Times}, {U'/', Kind::Divide}, {U'÷', Kind::Divide}, {U'^', Kind::Power},
    {U'(', Kind::Open},  {U'[', Kind::Open},   {U'{', Kind::Open},   {U')', Kind::Close},
    {U']', Kind::Close}, {U'}', Kind::Close},  {U'|', Kind::Bar},    {U',', Kind::Comma},
};
constexpr std::u32string_view kSuperscriptDigits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

struct Fraction {
    char32_t character;
    double value;
};

constexpr Fraction kFractions[] = {{U'½', 0.5}, {U'¼', 0.25}, {U'¾', 0.75}, {U'⅛', 0.125}};

bool isSpace(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x202F ||
           (c >= 0x2000 && c <= 0x200B);
}

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// Returns whether a character may be part of a word: Latin letters, also with accents, and Greek
/// ones.
bool isLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x370 && c <= 0x3FF) ||
           (c >= 0xC0 && c <= 0x24F && c != U'×' && c != U'÷');
}

char32_t lowered(char32_t c) {
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    return c == U'Θ' ? U'θ' : c;
}

bool opens(char32_t bracket) {
    return bracket == '(' || bracket == '[' || bracket == '{';
}

char32_t closing(char32_t bracket) {
    return bracket == '(' ? ')' : bracket + 2;
}

class Lexer {
public:
    explicit Lexer(std::u32string text)
        : m_typed(std::move(text))
        , m_text(m_typed) {
        std::ranges::transform(m_text, m_text.begin(), lowered);
    }

    tl::expected<std::vector<Token>, SyntaxError> run() {
        while (!m_error && m_at < m_text.size())
            next();
        if (m_error)
            return tl::unexpected(*std::move(m_error));
        push(Kind::End, 0);
        return std::move(m_tokens);
    }

private:
    void next() {
        const char32_t c = m_text[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number();
        } else if (kSuperscriptDigits.find(c) != kSuperscriptDigits.npos || c == U'⁻' ||
                   c == U'⁺') {
            superscript();
        } else if (const auto name = nameAt(m_at)) {
            word();
        } else if (isLetter(c)) {
            unknownWord(m_at);
        } else {
            symbol(c);
        }
    }

    char32_t peek(std::size_t ahead) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }

    Token& push(Kind kind, std::size_t length) {
        m_tokens.push_back(Token{.kind = kind, .where = {m_at, length}});
        m_at += length;
        return m_tokens.back();
    }

    void fail(std::string message, Span where) { m_error = SyntaxError{std::move(message), where}; }

    void number() {
        std::string digits;
        for (std::size_t i = m_at; i < m_text.size() && m_text[i] < 128; ++i)
            digits.push_back(static_cast<char>(m_text[i]));
        const auto [value, length] = text::leadingNumber(digits);
        if (std::isinf(value))
            return fail("this number is too large", {m_at, length});
        push(Kind::Number, length).value = value;
        if (peek(0) == '.')
            fail("a number can have only one decimal point", {m_at, 1});
    }

    void superscript() {
        const std::size_t begin = m_at;
        std::size_t at = m_at;
        const bool negative = m_text[at] == U'⁻';
        if (negative || m_text[at] == U'⁺')
            ++at;
        double value = 0;
        std::size_t digit = 0;
        const std::size_t first = at;
        for (; at < m_text.size() &&
               (digit = kSuperscriptDigits.find(m_text[at])) != kSuperscriptDigits.npos;
             ++at)
            value = value * 10 + static_cast<double>(digit);
        if (at == first)
            return fail("a superscript sign must be followed by a superscript number, as in θ⁻²",
                        {begin, at - begin});
        if (at - first > 15)
            return fail("this exponent is too large", {begin, at - begin});
        push(Kind::Superscript, at - begin).value = negative ? -value : value;
    }

    /// Returns the longest name that begins at a position.
    std::optional<Name> nameAt(std::size_t at) const {
        std::optional<Name> longest;
        const std::u32string_view rest = std::u32string_view(m_text).substr(at);
        for (const Name& name : names()) {
            if (!rest.starts_with(name.text) ||
                (longest && longest->text.size() >= name.text.size()))
                continue;
            // log20 is log(20), and not log2 of 0
            const char32_t after = name.text.size() < rest.size() ? rest[name.text.size()] : U'\0';
            if (isDigit(name.text.back()) && (isDigit(after) || after == '.'))
                continue;
            longest = name;
        }
        return longest;
    }

    /// Reads adjacent letters, which must be known names one after another.
    void word() {
        const std::size_t begin = m_at;
        const std::size_t firstToken = m_tokens.size();
        do {
            const auto name = nameAt(m_at);
            if (!name) {
                m_tokens.resize(firstToken);
                return unknownWord(begin);
            }
            // "sine θ" is hardly meant as sin(e·θ), so e as an argument needs a space before it
            if (name->text == U"e" && m_tokens.size() > firstToken &&
                m_tokens.back().kind == Kind::Function) {
                const std::size_t function = m_tokens.back().where.begin;
                m_tokens.resize(firstToken);
                return unknownWord(function);
            }
            const Kind kind = name->kind == Name::Kind::Function   ? Kind::Function
                              : name->kind == Name::Kind::Constant ? Kind::Constant
                                                                   : Kind::Variable;
            Token& token = push(kind, name->text.size());
            token.op = name->op;
            token.function = name->function;
            token.letter = name->text == U"theta" || name->text == U"ϑ" ? U'θ' : name->text.front();
        } while (m_at < m_text.size() && isLetter(m_text[m_at]));
    }

    /// Returns a part of the text in quotes as it was typed, cut off if it is long.
    std::string quoted(std::size_t begin, std::size_t end) const {
        return "“" +
               text::encodeUtf8(
                   std::u32string_view(m_typed).substr(begin, end - begin).substr(0, 40)) +
               "”";
    }

    void unknownWord(std::size_t begin) {
        // the notes write L(θ) = θ²
        if (const std::size_t equals = m_text.find(U'=', begin);
            m_tokens.empty() && equals != m_text.npos)
            return fail("write the right-hand side only, without " + quoted(begin, equals + 1),
                        {begin, equals + 1 - begin});
        std::size_t end = begin;
        while (end < m_text.size() && (isLetter(m_text[end]) || isDigit(m_text[end])))
            ++end;
        const std::u32string_view word = std::u32string_view(m_text).substr(begin, end - begin);
        std::string message = quoted(begin, end) + " is not a known name";
        const Name* nearest = nullptr;
        // A name that is closer than this is worth a hint.
        std::size_t distance = word.size() > 3 ? 3 : 2;
        if (word.size() > 2 && word.size() < 20) {
            for (const Name& name : names()) {
                const std::size_t d = text::editDistance(word, name.text);
                if (name.text.size() > 2 && d < distance) {
                    nearest = &name;
                    distance = d;
                }
            }
        }
        if (nearest)
            message += "; did you mean “" + text::encodeUtf8(nearest->text) + "”?";
        else
            message += ": the variables are θ (or theta, t, x), or x and y";
        fail(std::move(message), {begin, end - begin});
    }

    void symbol(char32_t c) {
        for (const Symbol& symbol : kSymbols) {
            if (symbol.character != c)
                continue;
            if (c == '*' && peek(1) == '*') {
                push(Kind::Power, 2);
                return;
            }
            Token& token = push(symbol.kind, 1);
            token.letter = opens(c) ? closing(c) : c;
            return;
        }
        for (const Fraction& fraction : kFractions) {
            if (fraction.character == c) {
                push(Kind::Number, 1).value = fraction.value;
                return;
            }
        }
        if (c == '=')
            return fail("write the right-hand side only, without “=”", {m_at, 1});
        fail("“" + text::encodeUtf8(std::u32string_view(&c, 1)) + "” has no meaning here",
             {m_at, 1});
    }

    std::u32string m_typed; ///< The text as it was typed, for quotes.
    std::u32string m_text;  ///< The text in lower case.
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    std::optional<SyntaxError> m_error;
};

} // namespace

tl::expected<std::vector<Token>, SyntaxError> tokenize(std::string_view utf8) {
    // A code point has at most four bytes, so longer texts are refused without decoding.
    text::Decoded decoded = text::decodeUtf8(utf8.substr(0, 4 * (kMaxCharacters + 1)));
    if (decoded.text.size() > kMaxCharacters)
        return tl::unexpected(SyntaxError{"a formula can have at most " +
                                              std::to_string(kMaxCharacters) +
                                              " characters; this one is longer",
                                          {kMaxCharacters, 0}});
    if (!decoded.valid)
        return tl::unexpected(
            SyntaxError{"the text is not valid UTF-8 here", {decoded.text.size(), 1}});
    return Lexer(std::move(decoded.text)).run();
}

} // namespace thetascope::expression
