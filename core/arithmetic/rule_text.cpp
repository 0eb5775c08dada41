// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/rule_text.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace thetascope::arithmetic {

namespace {

using Kind = Term::Kind;

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text::decodeUtf8(text).text) {}

    bool isAtEnd() const { return m_at == m_text.size(); }

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
    char32_t next() const { return isAtEnd() ? U'\0' : m_text[m_at]; }

    bool take(std::u32string_view what) {
        if (!std::u32string_view(m_text).substr(m_at).starts_with(what))
            return false;
        m_at += what.size();
        return true;
    }

    void expect(std::u32string_view what) {
        [[maybe_unused]] const bool found = take(what);
        assert(found && "a rule's formula that cannot be read");
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

    /// Factors are parted by a space alone, or by a dot.
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

    static bool isAsciiLetter(char32_t c) { return (c >= U'a' && c <= U'z') || c == U'R'; }

    static bool isGreekLetter(char32_t c) { return c >= U'Α' && c <= U'ω'; }

    static bool isLetter(char32_t c) { return isAsciiLetter(c) || isGreekLetter(c); }

    Term power() {
        Term base = primary();
        if (take(U"²"))
            return Term::of(Kind::Power, std::move(base), Term::literal(2));
        if (take(U"ᵗ⁺¹")) {
            return Term::of(Kind::Power, std::move(base),
                            Term::of(Kind::Add, Term::letter({.letter = "t"}), Term::literal(1)));
        }
        if (take(U"^"))
            return Term::of(Kind::Power, std::move(base), primary());
        return base;
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
        if (isAsciiLetter(next()) && m_at + 1 < m_text.size() && isAsciiLetter(m_text[m_at + 1]))
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
        while (isAsciiLetter(next()))
            term.symbol.letter += static_cast<char>(m_text[m_at++]);
        expect(U"(");
        do {
            term.parts.push_back(sum());
        } while (take(U", "));
        expect(U")");
        return term;
    }

    Symbol symbol() {
        assert(isLetter(next()) && "a rule's formula that cannot be read");
        Symbol symbol{.letter = text::encodeUtf8(m_text.substr(m_at++, 1))};
        if (next() >= U'₀' && next() <= U'₉')
            symbol.index = static_cast<char>('0' + (m_text[m_at++] - U'₀'));
        else if (take(U"∞"))
            symbol.index += "∞";
        else if (take(U"₊"))
            symbol.index += "+";
        else if (take(U"₋"))
            symbol.index += "−";
        if (take(U"⁽ᵗ⁾"))
            symbol.later = 0;
        else if (take(U"⁽ᵗ⁻¹⁾"))
            symbol.later = -1;
        else if (take(U"⁽ᵗ⁺¹⁾"))
            symbol.later = 1;
        return symbol;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<Equation> readRule(std::string_view formula) {
    std::vector<Equation> equations;
    while (!formula.empty()) {
        const std::size_t end = std::min(formula.find('\n'), formula.size());
        Reader reader(formula.substr(0, end));
        equations.push_back(reader.equation());
        assert(reader.isAtEnd() && "a rule's formula that cannot be read");
        formula.remove_prefix(std::min(end + 1, formula.size()));
    }
    return equations;
}

Term readTerm(std::string_view text) {
    return Reader(text).choice();
}

} // namespace thetascope::arithmetic
