// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/lexer.h"

#include "core/expression/fault.h"
#include "core/expression/latex.h"
#include "core/text/number_text.h"
#include "core/text/plain_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;
using text::PlainText;
using text::Script;

struct Symbol {
    std::u32string_view characters;
    Kind kind;
};

/// The longer ones come before their beginnings.
constexpr Symbol kSymbols[] = {
    {U"**", Kind::Power},      {U".^", Kind::Power},       {U".*", Kind::Times},
    {U"./", Kind::Divide},     {U"...", Kind::Dots},       {U"..", Kind::Dots},
    {U"==", Kind::IsEqual},    {U"!=", Kind::IsNotEqual},  {U"~=", Kind::IsNotEqual},
    {U"<>", Kind::IsNotEqual}, {U"<=", Kind::LessOrEqual}, {U">=", Kind::GreaterOrEqual},
    {U"=>", Kind::Arrow},      {U"->", Kind::Arrow},       {U":=", Kind::Equal},
    {U"::", Kind::Dot},        {U"&&", Kind::And},         {U"//", Kind::FloorDivide},
    {U"+", Kind::Plus},        {U"-", Kind::Minus},        {U"·", Kind::Times},
    {U"*", Kind::Times},       {U"/", Kind::Divide},       {U"⁄", Kind::Divide},
    {U"^", Kind::Power},       {U"|", Kind::Bar},          {U",", Kind::Comma},
    {U";", Kind::Semicolon},   {U"\n", Kind::NewLine},     {U":", Kind::Colon},
    {U"?", Kind::Question},    {U"…", Kind::Dots},         {U"_", Kind::Underscore},
    {U"=", Kind::Equal},       {U"≔", Kind::Equal},        {U"<", Kind::Less},
    {U"≤", Kind::LessOrEqual}, {U">", Kind::Greater},      {U"≥", Kind::GreaterOrEqual},
    {U"≠", Kind::IsNotEqual},  {U"!", Kind::Not},          {U"¬", Kind::Not},
    {U"~", Kind::Not},         {U"&", Kind::Ampersand},    {U"∧", Kind::And},
    {U"∨", Kind::Or},          {U"→", Kind::Arrow},        {U"∈", Kind::In},
    {U"@", Kind::At},          {U"%", Kind::Modulo},       {U".", Kind::Dot},
};

/// Each bracket is followed by the one that closes it.
constexpr std::u32string_view kBrackets = U"()[]{}⌊⌋⌈⌉";
constexpr std::u32string_view kRoots = U"√∛∜";

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool isLatin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Lexer {
public:
    Lexer(const PlainText& text, std::vector<Token>& tokens, bool isLatex)
        : m_text(text.characters)
        , m_origins(text.origins)
        , m_tokens(tokens)
        , m_isLatex(isLatex) {}

    void run() {
        while (m_at < m_text.size())
            next();
    }

private:
    void next() {
        const char32_t c = m_text[m_at];
        if (c == ' ' || skipped())
            ++m_at;
        else if (comment())
            return;
        else if (isDigit(c) || (c == '.' && isDigit(peek(1))))
            number();
        else if (c == '\\')
            command();
        else if (const Script script = text::scriptOf(c); script == Script::Superscript)
            superscript();
        else if (script == Script::Subscript)
            subscript();
        else if (script == Script::Fraction)
            fraction();
        else if (summation())
            return;
        else if (text::isLetter(c))
            word();
        else
            symbol();
    }

    char32_t peek(std::size_t ahead) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }

    Span spanOf(std::size_t begin, std::size_t length) const {
        const std::size_t first = m_origins[begin];
        return {first, m_origins[begin + length] - first};
    }

    Token& push(Kind kind, std::size_t length) {
        Token token{.kind = kind, .where = spanOf(m_at, length)};
        token.isAdjacent = !m_tokens.empty() && m_lastEnd == m_at;
        m_tokens.push_back(std::move(token));
        m_at += length;
        m_lastEnd = m_at;
        return m_tokens.back();
    }

    /// Appends a token that is not written, such as the brackets around a superscript.
    Token& imply(Kind kind) {
        Token token{.kind = kind, .where = spanOf(m_at, 0)};
        token.isAdjacent = true;
        m_tokens.push_back(std::move(token));
        return m_tokens.back();
    }

    /// Appends the tokens of another text in brackets; each is where the text's characters were.
    void bracketed(const PlainText& inside) {
        imply(Kind::Open).letter = U'}';
        Lexer(inside, m_tokens, m_isLatex).run();
        imply(Kind::Close).letter = U'}';
    }

    /// Returns whether a character only marks where a formula begins and ends: that of $x²$ and
    /// `x²`, and LaTeX's space and column marks outside cases.
    bool skipped() const {
        switch (m_text[m_at]) {
        case U'$':
        case U'`':
            return m_tokens.empty() || isEnd(m_at + 1);
        case U'~':
            return m_isLatex;
        case U'&':
            return m_isLatex && m_openCases == 0;
        case U'.':
        case U',':
            return m_isLatex && isEnd(m_at + 1);
        default:
            return false;
        }
    }

    /// Returns whether nothing but marks and space follows.
    bool isEnd(std::size_t at) const {
        return m_text.find_first_not_of(U" \n$`.", at) == m_text.npos;
    }

    bool follows(std::u32string_view beginning) const {
        return std::u32string_view(m_text).substr(m_at).starts_with(beginning);
    }

    /// Leaves out a comment of Python, MATLAB, LaTeX, C or JavaScript. A % or // within a formula
    /// is the remainder or the quotient of Python.
    bool comment() {
        if (follows(U"/*")) {
            const std::size_t end = m_text.find(U"*/", m_at + 2);
            m_at = end == m_text.npos ? m_text.size() : end + 2;
            return true;
        }
        for (const std::u32string_view quotes : {U"\"\"\"", U"'''"}) {
            if (follows(quotes)) { // what a function of Python says of itself
                const std::size_t end = m_text.find(quotes, m_at + 3);
                m_at = end == m_text.npos ? m_text.size() : end + 3;
                return true;
            }
        }
        const bool isFirst = m_tokens.empty() || m_tokens.back().kind == Kind::Semicolon ||
                             m_tokens.back().kind == Kind::NewLine;
        const bool begins = m_text[m_at] == U'#' ||
                            (m_text[m_at] == U'%' && (isFirst || m_isLatex)) ||
                            (follows(U"//") && (isFirst || isProse(m_at + 2)));
        if (begins)
            m_at = std::min(m_text.find(U'\n', m_at), m_text.size());
        return begins;
    }

    /// Returns whether a line goes on with a word that is no factor.
    bool isProse(std::size_t at) const {
        while (at < m_text.size() && m_text[at] == U' ')
            ++at;
        std::size_t end = at;
        while (end < m_text.size() && text::isLetter(m_text[end]))
            ++end;
        return end - at > 1 && (end == m_text.size() || m_text[end] == U' ');
    }

    /// Reads a number; digits may have underscores between them, as in 10_000.
    void number() {
        std::string digits;
        std::vector<std::size_t> ends; // where each of the digits ends in the text
        for (std::size_t i = m_at; i < m_text.size(); ++i) {
            const char32_t c = m_text[i];
            const char32_t after = i + 1 < m_text.size() ? m_text[i + 1] : U'\0';
            if (c == '_' && !digits.empty() && isDigit(m_text[i - 1]) && isDigit(after))
                continue;
            const bool isSign =
                (c == '+' || c == '-') && (digits.ends_with('e') || digits.ends_with('E'));
            if (!isDigit(c) && c != '.' && c != 'e' && c != 'E' && !isSign)
                break;
            if (c == '.' && (after == '.' || after == '*' || after == '/' || after == '^'))
                break;
            digits.push_back(static_cast<char>(c));
            ends.push_back(i + 1);
        }
        const auto [value, read] = text::leadingNumber(digits);
        const std::size_t length = ends[read - 1] - m_at;
        if (std::isinf(value))
            fail("this number is too large", spanOf(m_at, length));
        const bool isWhole = digits.find_first_not_of("0123456789") >= read;
        if (const char32_t after = m_at + length < m_text.size() ? m_text[m_at + length] : U'\0';
            isWhole && text::scriptOf(after) == Script::Fraction) {
            mixedNumber(value, length);
            return;
        }
        push(Kind::Number, length).value = value;
        if (peek(0) == '.' && isDigit(peek(1)))
            fail("a number can have only one decimal point", spanOf(m_at, 1));
        if (isWhole && peek(0) == U'⁄' && isDigit(peek(1)))
            slashedFraction();
    }

    /// Reads the denominator of a fraction that is written with U+2044, such as 1⁄2.
    void slashedFraction() {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
        const std::size_t begin = m_at;
        ++m_at;
        std::string digits;
        for (std::size_t i = m_at; i < end; ++i)
            digits.push_back(static_cast<char>(m_text[i]));
        m_at = m_lastEnd = end;
        Token& whole = m_tokens.back();
        whole.kind = Kind::Fraction;
        whole.denominator = text::leadingNumber(digits).value;
        whole.where.length = m_origins[end] - whole.where.begin;
        if (std::isinf(whole.denominator))
            fail("this number is too large", spanOf(begin + 1, end - begin - 1));
    }

    /// Returns numerator and denominator of a character such as ⅓.
    static std::pair<double, double> partsOf(char32_t c) {
        const std::string parts = text::encodeUtf8(text::decomposed(c));
        const auto above = text::leadingNumber(parts);
        const std::string_view slash = "⁄";
        const auto below = text::leadingNumber(
            std::string_view(parts).substr(std::min(above.length + slash.size(), parts.size())));
        return {above.value, below.length > 0 ? below.value : 1};
    }

    void fraction() {
        const auto [above, below] = partsOf(m_text[m_at]);
        Token& token = push(Kind::Fraction, 1);
        token.value = above;
        token.denominator = below;
    }

    /// Reads a whole number with a fraction behind it: 1½ is 3/2.
    void mixedNumber(double whole, std::size_t length) {
        const auto [above, below] = partsOf(m_text[m_at + length]);
        Token& token = push(Kind::Fraction, length + 1);
        token.value = whole * below + above;
        token.denominator = below;
    }

    /// Returns the characters from here on that are set in a script, as they are on the line.
    PlainText scriptRun(Script script) const {
        PlainText run;
        std::size_t at = m_at;
        for (; at < m_text.size() && text::scriptOf(m_text[at]) == script; ++at)
            for (const char32_t c : text::decomposed(m_text[at])) {
                run.characters.push_back(c == U'−' ? U'-' : c);
                run.origins.push_back(m_origins[at]);
            }
        run.origins.push_back(m_origins[at]);
        return run;
    }

    static std::size_t lengthOf(const std::u32string& text, std::size_t at, Script script) {
        std::size_t end = at;
        while (end < text.size() && text::scriptOf(text[end]) == script)
            ++end;
        return end - at;
    }

    void superscript() {
        const std::size_t length = lengthOf(m_text, m_at, Script::Superscript);
        const PlainText run = scriptRun(Script::Superscript);
        const bool isSigned = run.characters[0] == U'-' || run.characters[0] == U'+';
        const std::u32string digits = run.characters.substr(isSigned ? 1 : 0);
        if (digits.empty())
            fail("a superscript sign must be followed by a superscript number, as in θ⁻²",
                 spanOf(m_at, length));
        if (!std::ranges::all_of(digits, isDigit)) {
            imply(Kind::Power);
            bracketed(run);
            m_at += length;
            m_lastEnd = m_at;
            return;
        }
        if (digits.size() > 15)
            fail("this exponent is too large", spanOf(m_at, length));
        const double size = text::leadingNumber(text::encodeUtf8(digits)).value;
        push(Kind::Superscript, length).value = run.characters[0] == U'-' ? -size : size;
    }

    void subscript() {
        const std::size_t length = lengthOf(m_text, m_at, Script::Subscript);
        const PlainText run = scriptRun(Script::Subscript);
        Token& sign = imply(Kind::Underscore);
        sign.isAdjacent = m_lastEnd == m_at;
        sign.where = spanOf(m_at, length);
        bracketed(run);
        m_at += length;
        m_lastEnd = m_at;
    }

    /// Reads Σ and Π, which are letters unless limits or brackets follow.
    bool summation() {
        const char32_t c = m_text[m_at];
        const bool isSign = c == U'∑' || c == U'∏';
        if (!isSign && c != U'Σ' && c != U'Π')
            return false;
        std::size_t at = m_at + 1;
        while (at < m_text.size() && m_text[at] == U' ')
            ++at;
        const char32_t after = at < m_text.size() ? m_text[at] : U'\0';
        if (!isSign && after != U'(' && after != U'[' && after != U'_' && after != U'^' &&
            text::scriptOf(after) == Script::Plain)
            return false;
        push(Kind::Sum, 1).letter = c == U'∑' || c == U'Σ' ? U'Σ' : U'Π';
        return true;
    }

    void word() {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && (text::isLetter(m_text[end]) || isDigit(m_text[end])) &&
               text::scriptOf(m_text[end]) == Script::Plain)
            ++end;
        std::u32string name = m_text.substr(m_at, end - m_at);
        push(Kind::Word, end - m_at).name = std::move(name);
    }

    void symbol() {
        const char32_t c = m_text[m_at];
        if (kRoots.find(c) != kRoots.npos) {
            push(Kind::Word, 1).name = c;
            return;
        }
        if (const std::size_t bracket = kBrackets.find(c); bracket != kBrackets.npos) {
            const bool opens = bracket % 2 == 0;
            push(opens ? Kind::Open : Kind::Close, 1).letter = kBrackets[bracket | 1];
            return;
        }
        for (const Symbol& each : kSymbols) {
            if (follows(each.characters)) {
                push(each.kind, each.characters.size()).letter = c;
                return;
            }
        }
        unknown(c);
    }

    [[noreturn]] void unknown(char32_t c) const {
        const Span where = spanOf(m_at, 1);
        if (!text::isInvisible(c))
            fail("“" + text::encodeUtf8(std::u32string_view(&c, 1)) + "” has no meaning here",
                 where);
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
        fail("there is an invisible character here, " + std::string(code) + ": delete it", where);
    }

    /// Reads a command of LaTeX.
    void command() {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && isLatin(m_text[end]))
            ++end;
        end = std::max(end, std::min(m_at + 2, m_text.size()));
        const std::u32string_view name =
            std::u32string_view(m_text).substr(m_at + 1, end - m_at - 1);
        const Command* const found = findCommand(name);
        if (!found)
            fail(name.empty() || name == U"\n" ? std::string("“\\” has no meaning here")
                                               : "“\\" + text::encodeUtf8(name.substr(0, 40)) +
                                                     "” is not a known command of LaTeX",
                 spanOf(m_at, end - m_at));
        switch (found->kind) {
        case Command::Kind::Token: {
            Token& token = push(found->token, end - m_at);
            token.letter = found->letter;
            token.isCommand = true;
            break;
        }
        case Command::Kind::Letters: {
            Token& token = push(Kind::Word, end - m_at);
            token.name = found->word;
            token.isCommand = true;
            break;
        }
        case Command::Kind::Skip:
            m_at = end;
            break;
        case Command::Kind::Bracket:
            m_at = end;
            sizedBracket(name == U"right");
            break;
        case Command::Kind::Text:
            m_at = end;
            wordInBraces();
            break;
        case Command::Kind::Environment:
            m_at = end;
            environment(name == U"begin");
            break;
        }
    }

    void skipSpaces() {
        while (peek(0) == U' ')
            ++m_at;
    }

    /// Reads what follows \left or \right: a bar of which it is known whether it opens, the point
    /// that stands for no bracket, or another bracket, which needs no help.
    void sizedBracket(bool closes) {
        skipSpaces();
        const bool isNorm = follows(U"\\|");
        if (peek(0) == U'.')
            ++m_at;
        else if (peek(0) == U'|' || isNorm)
            push(closes ? Kind::Close : Kind::Open, isNorm ? 2 : 1).letter = U'|';
    }

    /// Reads the argument of \operatorname, \mathrm, \text and such, without its braces.
    void wordInBraces() {
        skipSpaces();
        if (peek(0) == U'*')
            ++m_at;
        skipSpaces();
        if (peek(0) != U'{')
            return;
        std::size_t depth = 0;
        std::size_t end = m_at;
        for (; end < m_text.size(); ++end) {
            depth += m_text[end] == U'{';
            depth -= m_text[end] == U'}';
            if (depth == 0)
                break;
        }
        if (end == m_text.size())
            fail("this bracket is never closed", spanOf(m_at, 1));
        PlainText inside{m_text.substr(m_at + 1, end - m_at - 1), {}};
        inside.origins.assign(m_origins.begin() + static_cast<std::ptrdiff_t>(m_at) + 1,
                              m_origins.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        const std::size_t first = m_tokens.size();
        Lexer(inside, m_tokens, m_isLatex).run();
        for (std::size_t i = first; i < m_tokens.size(); ++i)
            m_tokens[i].isCommand = true;
        m_at = end + 1;
        m_lastEnd = m_at;
    }

    void environment(bool begins) {
        skipSpaces();
        const std::size_t end = m_text.find(U'}', m_at);
        if (peek(0) != U'{' || end == m_text.npos)
            fail("a name in braces is missing here", spanOf(m_at, 0));
        const std::u32string name = m_text.substr(m_at + 1, end - m_at - 1);
        const std::size_t length = end + 1 - m_at;
        if (name == U"cases" || name == U"dcases" || name == U"rcases") {
            push(begins ? Kind::Cases : Kind::EndCases, length);
            if (begins)
                ++m_openCases;
            else
                m_openCases -= m_openCases > 0;
        } else {
            m_at += length;
        }
    }

    const std::u32string& m_text;
    const std::vector<std::size_t>& m_origins;
    std::vector<Token>& m_tokens;
    const bool m_isLatex;
    std::size_t m_at = 0;
    std::size_t m_lastEnd = ~std::size_t{0};
    std::size_t m_openCases = 0;
};

} // namespace

std::vector<Token> tokenize(std::u32string_view typed) {
    const PlainText plain = text::plainText(typed);
    std::vector<Token> tokens;
    tokens.reserve(plain.characters.size() / 2 + 1);
    const bool isLatex = plain.characters.find(U'\\') != std::u32string::npos ||
                         plain.characters.find(U'$') != std::u32string::npos;
    Lexer(plain, tokens, isLatex).run();
    tokens.push_back(Token{.kind = Kind::End, .where = {typed.size(), 0}});
    return tokens;
}

} // namespace thetascope::expression
