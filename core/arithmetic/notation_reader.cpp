// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/notation_reader.h"

#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thetascope::arithmetic {

namespace {

using Kind = Notation::Kind;

/// Brackets that are nested more deeply are set as they are.
constexpr int kMostNested = 40;
constexpr std::u32string_view kRelations = U"=≠≈<>≤≥";
constexpr std::u32string_view kPrimes = U"′″‴";
constexpr std::u32string_view kFunctions[] = {U"sin", U"cos", U"tan", U"log",
                                              U"exp", U"max", U"min", U"sgn"};

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool isLatin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool isSmallGreek(char32_t c) {
    return (c >= U'α' && c <= U'ω') || c == U'ϕ' || c == U'ϑ';
}

/// Also knows those superscripts that only texts for people have.
std::optional<char32_t> fromSuperscript(char32_t c) {
    constexpr std::u32string_view kLetters = U"ˢⁱⁿᵏ";
    if (const std::size_t at = kLetters.find(c); at != kLetters.npos)
        return U"sink"[at];
    return text::fromSuperscript(c);
}

Notation leaf(Kind kind, std::u32string_view text) {
    return {kind, text::encodeUtf8(text)};
}

Notation row(std::vector<Notation> parts) {
    return {Kind::Row, {}, std::move(parts)};
}

/// Returns what is within a pair of round brackets, or the notation itself if it is none.
Notation unfenced(Notation notation) {
    if (notation.kind == Kind::Row && notation.parts.size() == 1)
        return unfenced(Notation(notation.parts[0]));
    if (notation.kind == Kind::Fence && notation.text == "(")
        return Notation(notation.parts[0]);
    return notation;
}

/// Returns whether a part is something with a value, so that a sign after it is an operator.
bool isOperand(const Notation& part) {
    switch (part.kind) {
    case Kind::Italic:
    case Kind::Upright:
    case Kind::Fraction:
    case Kind::Root:
    case Kind::Script:
    case Kind::Fence:
    case Kind::Row:
        return true;
    default:
        return false;
    }
}

class Reader {
public:
    Reader(std::u32string text, FractionForm form, int depth)
        : m_text(std::move(text))
        , m_form(form)
        , m_depth(depth) {}

    Notation read() { return readRow(U'\0'); }

private:
    char32_t next(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }

    bool skipSpaces() {
        const std::size_t before = m_at;
        while (next() == U' ' || next() == U'\u00a0')
            ++m_at;
        return m_at > before;
    }

    /// Reads up to a closing character, which is taken, or to the end.
    Notation readRow(char32_t closing) {
        std::vector<Notation> parts;
        std::size_t product = 0; // where the factors begin that a quotient divides
        for (bool spaced = skipSpaces(); m_at < m_text.size(); spaced = skipSpaces()) {
            if (next() == closing) {
                ++m_at;
                break;
            }
            if (next() == U'/' && m_form == FractionForm::Stacked && product < parts.size()) {
                divide(parts, product);
            } else if (std::optional<Notation> sign = readSign(parts)) {
                parts.push_back(std::move(*sign));
                product = parts.size();
            } else {
                addFactor(parts, readFactor(), spaced);
                if (parts.back().kind == Kind::Words)
                    product = parts.size();
            }
        }
        return row(std::move(parts));
    }

    /// Makes a fraction of the factors from `product` on and of the factor that follows.
    void divide(std::vector<Notation>& parts, std::size_t product) {
        ++m_at;
        skipSpaces();
        const auto from = parts.begin() + static_cast<std::ptrdiff_t>(product);
        Notation above =
            unfenced(row({std::make_move_iterator(from), std::make_move_iterator(parts.end())}));
        parts.erase(from, parts.end());
        Notation below = unfenced(readFactor());
        parts.push_back({Kind::Fraction, {}, {std::move(above), std::move(below)}});
    }

    /// Reads what stands between factors, if it is that.
    std::optional<Notation> readSign(const std::vector<Notation>& before) {
        const char32_t c = next();
        const bool follows = !before.empty() && isOperand(before.back());
        Kind kind{};
        if (kRelations.find(c) != kRelations.npos)
            kind = Kind::Relation;
        else if (c == U'+' || c == U'−')
            kind = follows ? Kind::Sum : Kind::Sign;
        else if (c == U'·')
            kind = Kind::Dot;
        else if (c == U',')
            kind = Kind::Comma;
        else
            return std::nullopt;
        ++m_at;
        const bool isNamed = kind != Kind::Dot && kind != Kind::Comma;
        return isNamed ? leaf(kind, {&c, 1}) : Notation{kind};
    }

    static void addFactor(std::vector<Notation>& parts, Notation factor, bool spaced) {
        if (!parts.empty() && parts.back().kind == Kind::Words && factor.kind == Kind::Words) {
            parts.back().text += " " + factor.text;
            return;
        }
        const bool follows = !parts.empty() && isOperand(parts.back());
        if (spaced && follows && factor.kind != Kind::Words)
            parts.push_back({Kind::Gap});
        parts.push_back(std::move(factor));
    }

    /// Reads a letter, a number, a root or brackets, with its scripts.
    Notation readFactor() {
        Notation base = readBase();
        if (kPrimes.find(next()) != kPrimes.npos) {
            std::vector<Notation> parts{std::move(base), leaf(Kind::Upright, {&m_text[m_at], 1})};
            base = row(std::move(parts));
            ++m_at;
        }
        Notation below = readScript(takeSubscript());
        Notation above = readScript(takeSuperscript());
        if (next() == U'^' && m_at + 1 < m_text.size()) {
            ++m_at;
            above = unfenced(readFactor());
        }
        if (below.parts.empty() && above.parts.empty() && above.text.empty())
            return base;
        return {Kind::Script, {}, {std::move(base), std::move(below), std::move(above)}};
    }

    Notation readScript(std::u32string text) const {
        return Reader(std::move(text), FractionForm::Slashed, m_depth).read();
    }

    std::u32string takeSuperscript() {
        std::u32string script;
        for (; const auto plain = fromSuperscript(next()); ++m_at)
            script += *plain;
        return script;
    }

    /// Takes a subscript, in which a relation may stand between two characters: ₛ≤ₜ.
    std::u32string takeSubscript() {
        std::u32string script;
        for (;; ++m_at) {
            const auto plain = text::fromSubscript(next());
            const bool relates = !script.empty() && kRelations.find(next()) != kRelations.npos &&
                                 next() != U'\0' && text::fromSubscript(next(1));
            if (!plain && !relates)
                return script;
            script += plain.value_or(next());
        }
    }

    Notation readBase() {
        const char32_t c = next();
        if (isDigit(c))
            return readNumber();
        if (isLatin(c))
            return readWord();
        if (c == U'√' && m_at + 1 < m_text.size() && m_depth < kMostNested)
            return readRoot();
        if (c == U'(' && m_depth < kMostNested)
            return readFence(U')', "(");
        if (c == U'|' && m_text.find(U'|', m_at + 1) != m_text.npos && m_depth < kMostNested)
            return readFence(U'|', "|");
        ++m_at;
        return leaf(isSmallGreek(c) ? Kind::Italic : Kind::Upright, {&c, 1});
    }

    Notation readRoot() {
        ++m_at;
        ++m_depth;
        skipSpaces();
        Notation root{Kind::Root, {}, {unfenced(readFactor())}};
        --m_depth;
        return root;
    }

    Notation readFence(char32_t closing, const char* bracket) {
        ++m_at;
        ++m_depth;
        Notation inner = readRow(closing);
        --m_depth;
        // A fraction's line holds it together without brackets: (1/(t + 1)) Σ.
        if (closing == U')' && inner.parts.size() == 1 && inner.parts[0].kind == Kind::Fraction)
            return inner;
        return {Kind::Fence, bracket, {std::move(inner)}};
    }

    Notation readNumber() {
        const std::size_t from = m_at;
        while (isDigit(next()) || (next() == U'.' && isDigit(next(1))))
            ++m_at;
        if (next() == U'e' && (isDigit(next(1)) || (next(1) == U'−' && isDigit(next(2))))) {
            m_at += 2;
            while (isDigit(next()))
                ++m_at;
        }
        return leaf(Kind::Upright, std::u32string_view(m_text).substr(from, m_at - from));
    }

    /// Reads a letter, a differential (dL, dθ), a function's name or a word.
    Notation readWord() {
        const std::size_t from = m_at;
        while (isLatin(next()))
            ++m_at;
        const bool isDifferential =
            m_at == from + 1 && m_text[from] == U'd' && isSmallGreek(next());
        if (isDifferential)
            ++m_at;
        const auto word = std::u32string_view(m_text).substr(from, m_at - from);
        if (std::ranges::find(kFunctions, word) != std::end(kFunctions))
            return leaf(Kind::Upright, word);
        const bool isLetter = word.size() == 1 || (word.size() == 2 && word[0] == U'd');
        if (isLetter)
            return leaf(Kind::Italic, word);
        if (next() == U',') // belongs to the word, which has a space behind it
            ++m_at;
        return leaf(Kind::Words, std::u32string_view(m_text).substr(from, m_at - from));
    }

    std::u32string m_text;
    FractionForm m_form;
    int m_depth;
    std::size_t m_at = 0;
};

} // namespace

Notation readNotation(std::string_view text, FractionForm form) {
    return Reader(text::decodeUtf8(text).text, form, 0).read();
}

} // namespace thetascope::arithmetic
