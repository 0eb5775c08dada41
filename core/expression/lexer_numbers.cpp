// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/character_lexer.h"
#include "core/expression/fault.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::expression {

namespace {

using text::PlainText;
using text::Script;

/// Returns numerator and denominator of a character such as ⅓.
std::pair<double, double> partsOf(char32_t c) {
    const std::string parts = text::encodeUtf8(text::decomposed(c));
    const auto above = text::leadingNumber(parts);
    const std::string_view slash = "⁄";
    const auto below = text::leadingNumber(
        std::string_view(parts).substr(std::min(above.length + slash.size(), parts.size())));
    return {above.value, below.length > 0 ? below.value : 1};
}

bool isHexadecimal(char32_t c) {
    return text::isDigit(c) || (c >= U'A' && c <= U'F');
}

std::size_t lengthOf(const std::u32string& text, std::size_t at, Script script) {
    std::size_t end = at;
    while (end < text.size() && text::scriptOf(text[end]) == script)
        ++end;
    return end - at;
}

} // namespace

/// Reads a number; digits may have underscores between them, as in 10_000.
void CharacterLexer::number() {
    if (m_wanted.back() > 0 && text::isDigit(peek(0))) {
        const double digit = peek(0) - U'0';
        push(Kind::Number, 1).value = digit;
        return;
    }
    const bool isExponent = !m_tokens.empty() && m_tokens.back().kind == Kind::Power;
    std::string digits;
    std::vector<std::size_t> ends; // where each of the digits ends in the text
    for (std::size_t i = m_at; i < m_text.size(); ++i) {
        const char32_t c = m_text[i];
        const char32_t after = i + 1 < m_text.size() ? m_text[i + 1] : U'\0';
        // x^2_1 has an index, and its exponent is not 21
        if (c == '_' && !digits.empty() && !isExponent && text::isDigit(m_text[i - 1]) &&
            text::isDigit(after))
            continue;
        const bool isSign =
            (c == '+' || c == '-') && (digits.ends_with('e') || digits.ends_with('E'));
        if (!text::isDigit(c) && c != '.' && c != 'e' && c != 'E' && !isSign)
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
    // 1 ½, with a space between
    if (isWhole && peek(length) == U' ' && text::scriptOf(peek(length + 1)) == Script::Fraction) {
        mixedNumber(value, length + 1);
        return;
    }
    if (value == 0 && length == 1 && (peek(1) == U'x' || peek(1) == U'X') && isHexadecimal(peek(2)))
        fail("a hexadecimal number has no meaning here: write it in decimal", spanOf(m_at, 3));
    push(Kind::Number, length).value = value;
    const bool endsInSuffix = !isWhole && peek(0) == U'f' && peek(1) != U'(' &&
                              !text::isLetter(peek(1)) && !text::isDigit(peek(1)) &&
                              peek(1) != U'^' && peek(1) != U'_' &&
                              text::scriptOf(peek(1)) == Script::Plain;
    if (endsInSuffix) // 2.0f, as C has it for numbers of single precision
        m_lastEnd = ++m_at;
    if (peek(0) == '.' && text::isDigit(peek(1)))
        fail("a number can have only one decimal point", spanOf(m_at, 1));
    if (isWhole && peek(0) == U'⁄' && text::isDigit(peek(1)))
        slashedFraction();
}

/// Reads the denominator of a fraction that is written with U+2044, such as 1⁄2.
void CharacterLexer::slashedFraction() {
    std::size_t end = m_at + 1;
    while (end < m_text.size() && text::isDigit(m_text[end]))
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

void CharacterLexer::fraction() {
    const auto [above, below] = partsOf(m_text[m_at]);
    Token& token = push(Kind::Fraction, 1);
    token.value = above;
    token.denominator = below;
}

/// Reads a whole number with a fraction after it: 1½ is 3/2.
void CharacterLexer::mixedNumber(double whole, std::size_t length) {
    const auto [above, below] = partsOf(m_text[m_at + length]);
    Token& token = push(Kind::Fraction, length + 1);
    token.value = whole * below + above;
    token.denominator = below;
}

/// Returns the characters from here on that are set in a script, as they are on the line.
PlainText CharacterLexer::scriptRun(Script script) const {
    PlainText run;
    std::size_t at = m_at;
    for (; at < m_text.size() && text::scriptOf(m_text[at]) == script; ++at)
        for (const char32_t c : text::decomposed(m_text[at])) {
            // A digit after a superscript letter is its power, not a subscript: e⁻ˣ²
            if (script == Script::Superscript && text::isDigit(c) && !run.characters.empty() &&
                text::isLetter(run.characters.back())) {
                run.characters.push_back(U'^');
                run.origins.push_back(m_origins[at]);
            }
            run.characters.push_back(c == U'−' ? U'-' : c);
            run.origins.push_back(m_origins[at]);
        }
    run.origins.push_back(m_origins[at]);
    return run;
}

void CharacterLexer::superscript() {
    const std::size_t length = lengthOf(m_text, m_at, Script::Superscript);
    const PlainText run = scriptRun(Script::Superscript);
    const bool isSigned = run.characters[0] == U'-' || run.characters[0] == U'+';
    const std::u32string digits = run.characters.substr(isSigned ? 1 : 0);
    if (digits.empty())
        fail("a superscript sign must be followed by a superscript number, as in θ⁻²",
             spanOf(m_at, length));
    if (!std::ranges::all_of(digits, text::isDigit)) {
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

void CharacterLexer::subscript() {
    const std::size_t length = lengthOf(m_text, m_at, Script::Subscript);
    const PlainText run = scriptRun(Script::Subscript);
    Token& sign = imply(Kind::Underscore);
    sign.isAdjacent = m_lastEnd == m_at;
    sign.where = spanOf(m_at, length);
    bracketed(run);
    m_at += length;
    m_lastEnd = m_at;
}

} // namespace thetascope::expression
