// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/lexer.h"

#include "core/expression/character_lexer.h"
#include "core/expression/fault.h"
#include "core/expression/known_names.h"
#include "core/text/ascii.h"
#include "core/text/plain_text.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <algorithm>
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

/// Longer signs come before those with which they begin.
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
constexpr std::u32string_view kBrackets = U"()[]{}⌊⌋⌈⌉⟨⟩";
constexpr std::u32string_view kRoots = U"√∛∜";

} // namespace

void CharacterLexer::run() {
    if (follows(U"```")) // a block of code, whose first line may name the language
        m_at = std::min(m_text.find(U'\n'), m_text.size());
    else if (follows(U">>>")) // as Python's console shows it
        m_at = 3;
    while (m_at < m_text.size()) {
        const std::size_t before = m_tokens.size();
        next();
        for (std::size_t i = before; i < m_tokens.size(); ++i)
            countArgument(i);
    }
}

void CharacterLexer::next() {
    const char32_t c = m_text[m_at];
    if (c == ' ' || skipped())
        m_at += c == '_' ? 3 : 1;
    else if (comment() || summation())
        return;
    else if (text::isDigit(c) || (c == '.' && text::isDigit(peek(1))))
        number();
    else if (c == '\\')
        command();
    else if (const Script script = text::scriptOf(c); script == Script::Superscript)
        superscript();
    else if (script == Script::Subscript)
        subscript();
    else if (script == Script::Fraction)
        fraction();
    else if (text::isLetter(c))
        word();
    else if (c != U'{' || !bracedText())
        symbol();
}

char32_t CharacterLexer::peek(std::size_t ahead) const {
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
}

Span CharacterLexer::spanOf(std::size_t begin, std::size_t length) const {
    const std::size_t first = m_origins[begin];
    return {first, m_origins[begin + length] - first};
}

Token& CharacterLexer::push(Kind kind, std::size_t length) {
    Token token{.kind = kind, .where = spanOf(m_at, length)};
    token.isAdjacent = !m_tokens.empty() && m_lastEnd == m_at;
    m_tokens.push_back(std::move(token));
    m_at += length;
    m_lastEnd = m_at;
    return m_tokens.back();
}

/// Appends a token that is not written, such as the brackets around a superscript.
Token& CharacterLexer::imply(Kind kind) {
    Token token{.kind = kind, .where = spanOf(m_at, 0)};
    token.isAdjacent = true;
    m_tokens.push_back(std::move(token));
    return m_tokens.back();
}

/// Appends the tokens of another text in brackets; each is where the text's characters were.
void CharacterLexer::bracketed(const PlainText& inside) {
    imply(Kind::Open).letter = U'}';
    CharacterLexer(inside, m_tokens, m_isLatex).run();
    imply(Kind::Close).letter = U'}';
}

/// Returns whether a character only marks where a formula begins and ends: that of $x²$ and
/// `x²`, and LaTeX's space and column marks outside cases.
bool CharacterLexer::skipped() const {
    switch (m_text[m_at]) {
    case U'$':
    case U'`':
        return m_tokens.empty() || isEnd(m_at + 1);
    case U'~':
        return m_isLatex;
    case U'_': // an empty subscript
        return follows(U"_{}");
    case U'&':
        return m_isLatex && m_openCases == 0;
    case U'"':
    case U'“':
    case U'”':
    case U'\'':
        return m_tokens.empty() || (m_isQuoted && isEnd(m_at + 1));
    case U'.':
    case U',': // the end of a sentence
        return !m_tokens.empty() && isEnd(m_at + 1) && !isEllipsis();
    default:
        return false;
    }
}

/// Returns whether a point is one of several: x + x² + … goes on, so it is not a formula.
bool CharacterLexer::isEllipsis() const {
    return peek(1) == U'.' || (m_at > 0 && m_text[m_at - 1] == U'.');
}

bool CharacterLexer::follows(std::u32string_view beginning) const {
    return std::u32string_view(m_text).substr(m_at).starts_with(beginning);
}

/// Leaves out a comment of Python, MATLAB, LaTeX, C or JavaScript. A % or // within a formula
/// is the remainder or the quotient of Python.
bool CharacterLexer::comment() {
    if (follows(U"/*")) {
        const std::size_t end = m_text.find(U"*/", m_at + 2);
        m_at = end == m_text.npos ? m_text.size() : end + 2;
        return true;
    }
    for (const std::u32string_view quotes : {U"\"\"\"", U"'''"}) {
        if (follows(quotes)) { // the docstring of a function of Python
            const std::size_t end = m_text.find(quotes, m_at + 3);
            m_at = end == m_text.npos ? m_text.size() : end + 3;
            return true;
        }
    }
    const bool isFirst = m_tokens.empty() || m_tokens.back().kind == Kind::Semicolon ||
                         m_tokens.back().kind == Kind::NewLine;
    const bool begins = m_text[m_at] == U'#' ||
                        (m_text[m_at] == U'%' && (isFirst || m_isLatex || isProse(m_at + 1))) ||
                        (follows(U"//") && (isFirst || isProse(m_at + 2)));
    if (begins)
        m_at = std::min(m_text.find(U'\n', m_at), m_text.size());
    return begins;
}

/// Returns whether a line goes on with a word that cannot be a factor.
bool CharacterLexer::isProse(std::size_t at) const {
    while (at < m_text.size() && m_text[at] == U' ')
        ++at;
    std::size_t end = at;
    while (end < m_text.size() && text::isLetter(m_text[end]))
        ++end;
    const std::u32string word = loweredWord(std::u32string_view(m_text).substr(at, end - at));
    return end - at > 1 && (end == m_text.size() || m_text[end] == U' ') && !findName(word) &&
           greekLetter(word) == 0;
}

/// Reads Σ and Π, as Greek capitals or as mathematical signs.
bool CharacterLexer::summation() {
    const char32_t c = m_text[m_at];
    if (c != U'∑' && c != U'∏' && c != U'Σ' && c != U'Π')
        return false;
    push(Kind::Sum, 1).letter = c == U'∑' || c == U'Σ' ? U'Σ' : U'Π';
    return true;
}

/// Returns where the name of a function ends whose digits belong to the number after it, if they
/// do: log2.5 is log(2.5), and not log2 of .5.
std::size_t CharacterLexer::endOfName(std::size_t end) const {
    const bool hasPoint =
        end + 1 < m_text.size() && m_text[end] == U'.' && text::isDigit(m_text[end + 1]);
    if (!hasPoint)
        return end;
    const std::u32string word = loweredWord(std::u32string_view(m_text).substr(m_at, end - m_at));
    const std::size_t letters = word.find_last_not_of(U"0123456789") + 1;
    const Name* const whole = findName(word);
    const Name* const shorter = findName(std::u32string_view(word).substr(0, letters));
    const bool areFunctions = whole && whole->op == Op::Call && shorter && shorter->op == Op::Call;
    return areFunctions ? m_at + letters : end;
}

void CharacterLexer::word() {
    const bool isOneLetter = takesOneLetter();
    const auto belongs = [&](char32_t c) {
        if (isOneLetter)
            return text::isMark(c);
        return (text::isLetter(c) || text::isDigit(c)) && text::scriptOf(c) == Script::Plain &&
               c != U'Σ' && c != U'Π';
    };
    std::size_t end = m_at + 1;
    while (end < m_text.size() && belongs(m_text[end]))
        ++end;
    end = endOfName(end);
    std::u32string name = m_text.substr(m_at, end - m_at);
    constexpr std::size_t kMostDigits = 15; // as many as a number keeps
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t first = std::min(name.find_first_of(U"0123456789", at), name.size());
        at = std::min(name.find_first_not_of(U"0123456789", first), name.size());
        if (at - first > kMostDigits)
            fail("this subscript is too long", spanOf(m_at + first, at - first));
    }
    push(Kind::Word, end - m_at).name = std::move(name);
}

void CharacterLexer::symbol() {
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
            // within cases, && ends a column
            const bool isMark = c == U'&' && m_openCases > 0;
            push(isMark ? Kind::Ampersand : each.kind, each.characters.size()).letter = c;
            return;
        }
    }
    unknown(c);
}

void CharacterLexer::unknown(char32_t c) const {
    const Span where = spanOf(m_at, 1);
    if (c == U'\'' || c == U'′')
        fail("no derivative can be written here: write the function itself", where);
    if (!text::isInvisible(c))
        fail(text::inQuotes(text::encodeUtf8({&c, 1})) + " has no meaning here", where);
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    fail("there is an invisible character here, " + std::string(code) + ": delete it", where);
}

namespace {

/// Returns a text without what web pages put around a formula: x² {\displaystyle x^{2}} has it
/// twice, for those who see it and for those who copy it.
PlainText unwrapped(PlainText text) {
    const std::u32string_view all = text.characters;
    const std::size_t begin = all.find(U"{\\displaystyle");
    if (begin == all.npos)
        return text;
    const std::size_t end = closingBrace(all, begin);
    const bool isLast = end != all.npos && all.find_first_not_of(U" \n.,", end + 1) == all.npos;
    const bool isWhole = begin == 0 || all.find(U'\\') == begin + 1; // no part of LaTeX
    if (!isLast || !isWhole)
        return text;
    return partOf(text.characters, text.origins, begin + 1, end);
}

} // namespace

std::vector<Token> tokenize(std::u32string_view typed) {
    const PlainText plain = unwrapped(text::plainText(typed));
    std::vector<Token> tokens;
    tokens.reserve(plain.characters.size() / 2 + 1);
    bool isLatex = plain.characters.find(U'$') != std::u32string::npos;
    for (std::size_t i = 0; i + 1 < plain.characters.size(); ++i) // a \ before a line break is code
        isLatex = isLatex || (plain.characters[i] == U'\\' && plain.characters[i + 1] != U'\n');
    CharacterLexer(plain, tokens, isLatex).run();
    tokens.push_back(Token{.kind = Kind::End, .where = {typed.size(), 0}});
    return tokens;
}

} // namespace thetascope::expression
