// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rule_text.h"

#include "core/text/quotes.h"
#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace thetascope::arithmetic {

namespace {

using Kind = Term::Kind;

/// An error. It is thrown only within this file, as in the parser of formulas.
struct Fault {
    expression::SyntaxError error;
};

class Reader {
public:
    explicit Reader(std::u32string text)
        : m_text(std::move(text)) {}

    void expectEnd() const {
        if (!isAtEnd())
            fail("the end of the line");
    }

    Equation equation() {
        Symbol target = symbol();
        expect(U" = ");
        return {std::move(target), choice()};
    }

    Term choice() {
        Term first = sum();
        if (!take(U" if "))
            return first;
        Term all{Kind::Choice, 0, {}, {}};
        all.parts.push_back(std::move(first));
        all.parts.push_back(condition());
        while (!take(U", else ")) {
            expect(U", ");
            all.parts.push_back(sum());
            expect(U" if ");
            all.parts.push_back(condition());
        }
        all.parts.push_back(sum());
        return all;
    }

private:
    [[noreturn]] void fail(const std::string& expected) const {
        throw Fault{{expected + " is expected here", {m_at, isAtEnd() ? 0U : 1U}}};
    }

    bool isAtEnd() const { return m_at == m_text.size(); }

    char32_t next() const { return isAtEnd() ? U'\0' : m_text[m_at]; }

    bool take(std::u32string_view what) {
        if (!std::u32string_view(m_text).substr(m_at).starts_with(what))
            return false;
        m_at += what.size();
        return true;
    }

    void expect(std::u32string_view what) {
        if (!take(what))
            fail(text::inQuotes(text::encodeUtf8(what)));
    }

    Term condition() {
        Term left = sum();
        const Kind kind = take(U" > ") ? Kind::Greater : Kind::Less;
        if (kind == Kind::Less)
            expect(U" < ");
        return Term::of(kind, std::move(left), sum());
    }

    Term sum() {
        Term all = take(U"−") ? Term::of(Kind::Negate, quotient()) : quotient();
        while (true) {
            if (take(U" + "))
                all = Term::of(Kind::Add, std::move(all), quotient());
            else if (take(U" − "))
                all = Term::of(Kind::Subtract, std::move(all), quotient());
            else
                return all;
        }
    }

    Term quotient() {
        Term all = product();
        while (take(U" / "))
            all = Term::of(Kind::Divide, std::move(all), product());
        return all;
    }

    /// Reads factors separated by a space, or by a dot.
    Term product() {
        Term all = power();
        while (take(U" · ") || (next() == U' ' && m_at + 1 < m_text.size() &&
                                beginsFactor(m_text[m_at + 1]) && !isWord(U" if ") && take(U" ")))
            all = Term::of(Kind::Multiply, std::move(all), power());
        return all;
    }

    bool isWord(std::u32string_view word) const {
        return std::u32string_view(m_text).substr(m_at).starts_with(word);
    }

    static bool beginsFactor(char32_t c) {
        return c == U'(' || c == U'√' || c == U'|' || isDigit(c) || isLetter(c);
    }

    static bool isDigit(char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.'; }

    static bool isLatinLetter(char32_t c) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    }

    static bool isGreekLetter(char32_t c) { return c >= U'Α' && c <= U'ω'; }

    static bool isLetter(char32_t c) { return isLatinLetter(c) || isGreekLetter(c); }

    Term power() {
        Term base = primary();
        if (text::fromSuperscript(next()))
            return Term::of(Kind::Power, std::move(base), raised());
        if (take(U"^"))
            return Term::of(Kind::Power, std::move(base), primary());
        return base;
    }

    /// Reads a superscript such as ² or ᵗ⁺¹, which has no spaces around its signs.
    Term raised() {
        std::u32string plain;
        while (const auto c = text::fromSuperscript(next())) {
            const bool isSign = (*c == U'+' || *c == U'−') && !plain.empty();
            plain += isSign ? std::u32string{U' ', *c, U' '} : std::u32string{*c};
            ++m_at;
        }
        Reader reader(std::move(plain));
        Term exponent = reader.sum();
        if (!reader.isAtEnd())
            fail("an end of what is raised");
        return exponent;
    }

    Term primary() {
        if (take(U"(")) {
            Term inner = sum();
            expect(U")");
            return inner;
        }
        if (take(U"√"))
            return Term::of(Kind::Root, primary());
        if (take(U"|")) {
            Term inner = sum();
            expect(U"|");
            return Term::of(Kind::Absolute, std::move(inner));
        }
        if (isDigit(next()))
            return number();
        if (isLatinLetter(next()) && m_at + 1 < m_text.size() && isLatinLetter(m_text[m_at + 1]))
            return function();
        return Term::letter(symbol());
    }

    Term number() {
        std::string digits;
        while (isDigit(next()))
            digits += static_cast<char>(m_text[m_at++]);
        Term term = Term::literal(0);
        std::from_chars(digits.data(), digits.data() + digits.size(), term.value);
        return term;
    }

    Term function() {
        Term term{Kind::Function, 0, {}, {}};
        while (isLatinLetter(next()))
            term.symbol.letter += static_cast<char>(m_text[m_at++]);
        expect(U"(");
        do {
            term.parts.push_back(sum());
        } while (take(U", "));
        expect(U")");
        return term;
    }

    Symbol symbol() {
        if (!isLetter(next()))
            fail("a letter");
        Symbol symbol{.letter = text::encodeUtf8(m_text.substr(m_at++, 1))};
        while (const auto index = text::fromSubscript(next())) {
            symbol.index += text::encodeUtf8(std::u32string_view(&*index, 1));
            ++m_at;
        }
        if (take(U"⁽ᵗ"))
            symbol.stepOffset = stepOffset();
        return symbol;
    }

    /// Reads the rest of ⁽ᵗ⁾, ⁽ᵗ⁻¹⁾ or ⁽ᵗ⁺¹⁾.
    int stepOffset() {
        const int sign = take(U"⁺") ? 1 : take(U"⁻") ? -1 : 0;
        int steps = 0;
        for (auto c = text::fromSuperscript(next()); sign != 0 && c && isDigit(*c);
             c = text::fromSuperscript(next())) {
            steps = 10 * steps + static_cast<int>(*c - U'0');
            ++m_at;
        }
        expect(U"⁾");
        return sign * steps;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
};

} // namespace

tl::expected<std::vector<Equation>, expression::SyntaxError> readRule(std::string_view formula) {
    std::vector<Equation> equations;
    try {
        while (!formula.empty()) {
            const std::size_t end = std::min(formula.find('\n'), formula.size());
            Reader reader(text::decodeUtf8(formula.substr(0, end)).text);
            equations.push_back(reader.equation());
            reader.expectEnd();
            formula.remove_prefix(std::min(end + 1, formula.size()));
        }
    } catch (Fault& fault) {
        return tl::unexpected(std::move(fault.error));
    }
    return equations;
}

tl::expected<Term, expression::SyntaxError> readTerm(std::string_view text) {
    try {
        Reader reader(text::decodeUtf8(text).text);
        Term term = reader.choice();
        reader.expectEnd();
        return term;
    } catch (Fault& fault) {
        return tl::unexpected(std::move(fault.error));
    }
}

} // namespace thetascope::arithmetic
