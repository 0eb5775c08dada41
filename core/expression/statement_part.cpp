// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/statement_part.h"

#include "core/expression/identifier.h"
#include "core/expression/known_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;
using Tokens = std::span<const Token>;

/// Takes one statement apart.
class PartReader {
public:
    PartReader(Tokens tokens, std::vector<Definition>& definitions)
        : m_tokens(tokens)
        , m_definitions(definitions) {}

    StatementPart run() {
        while (step()) {
        }
        m_part.tokens = m_tokens.subspan(std::min(m_at, m_tokens.size()));
        while (!m_part.tokens.empty() && m_openBraces > 0 &&
               m_part.tokens.back().kind == Kind::Close && m_part.tokens.back().letter == U'}') {
            m_part.tokens = m_part.tokens.first(m_part.tokens.size() - 1);
            --m_openBraces;
        }
        return std::move(m_part);
    }

private:
    bool at(Kind kind, std::size_t ahead = 0) const { return isKind(m_tokens, m_at + ahead, kind); }

    /// Takes one prefix off; returns whether there was one.
    bool step() {
        if (m_at == 0 && at(Kind::Equal)) // as spreadsheets begin a formula
            return skip(1);
        if (isOneOf(m_tokens, m_at,
                    {U"const", U"let", U"var", U"double", U"float", U"auto", U"static", U"public",
                     U"private", U"inline", U"constexpr", U"real", U"export", U"async"}) &&
            at(Kind::Word, 1))
            return skip(1);
        if (m_at == 0 && (label() || minimization()))
            return true;
        if (at(Kind::Word) && m_at > 0 && typedHead())
            return true;
        if (at(Kind::Open) && at(Kind::Close, 1) && at(Kind::Open, 2)) // [](double x) {
            return parameters(m_at + 2) && main(0) && brace();
        if (isOneOf(m_tokens, m_at, {U"function"}) && at(Kind::Open, 1)) // as R has it
            return parameters(m_at + 1) && main(0) && brace();
        if (isOneOf(m_tokens, m_at, {U"return", U"print"})) // print(x²) is not p·rint(x²)
            return main(1);
        if (isWord(m_tokens, m_at, U"lambda") && lambda())
            return true;
        if (isOneOf(m_tokens, m_at, {U"def", U"function", U"fn"}) && head(1))
            return true;
        if (at(Kind::At) && at(Kind::Open, 1))
            return parameters(m_at + 1) && main(0);
        if (at(Kind::Open) && arrowFunction())
            return true;
        if (at(Kind::Word) && at(Kind::Arrow, 1)) {
            declare(m_at, m_at + 1);
            return main(2) && brace();
        }
        if (at(Kind::Word) && at(Kind::Colon, 1) && at(Kind::Arrow, 3)) // f: x ↦ x²
            return skip(2);
        return leftSide();
    }

    /// Takes “Loss:” and “Loss function:”, words that only say what follows.
    bool label() {
        std::size_t words = 0;
        while (words < 4 && at(Kind::Word, words))
            ++words;
        return words > 0 && at(Kind::Colon, words) && m_tokens.size() > words + 1 &&
               !at(Kind::Arrow, words + 2) &&
               !isOneOf(m_tokens, 0,
                        {U"lambda", U"if", U"else", U"where", U"with", U"def", U"for", U"while"}) &&
               skip(words + 1);
    }

    /// Takes “minimize”, “argmin_x”, and the “min” of “min_x x²” and “min f(x) =”, which is not a
    /// function of what follows.
    bool minimization() {
        if (!at(Kind::Word))
            return false;
        const std::u32string word = loweredWord(m_tokens[0].name);
        const bool isWhole = word == U"minimize" || word == U"minimise" || word == U"argmin";
        const auto name = identifierAt(m_tokens, 1);
        const auto close = name && isKind(m_tokens, 1 + name->tokens, Kind::Open)
                               ? closing(1 + name->tokens)
                               : std::nullopt;
        const bool isHead =
            name && isKind(m_tokens, close ? *close + 1 : 1 + name->tokens, Kind::Equal);
        if (!isWhole && !(word == U"min" && (at(Kind::Underscore, 1) || isHead)))
            return false;
        ++m_at;
        if (!at(Kind::Underscore))
            return true;
        ++m_at;
        const auto end = at(Kind::Open) ? closing(m_at) : std::optional(m_at);
        if (!end || *end >= m_tokens.size()) // nothing follows
            return false;
        const std::size_t first = m_at + (at(Kind::Open) ? 1 : 0);
        declare(first, at(Kind::Open) ? *end : *end + 1);
        return skip(*end + 1 - m_at);
    }

    /// Takes the head “f(double x) {” after the type of a function.
    bool typedHead() {
        const auto name = identifierAt(m_tokens, m_at);
        const std::size_t open = m_at + (name ? name->tokens : 0);
        if (!name || !isKind(m_tokens, open, Kind::Open))
            return false;
        const auto close = closing(open);
        if (!close || !isKind(m_tokens, *close + 1, Kind::Open) ||
            m_tokens[*close + 1].letter != U'}' || !parameters(open))
            return false;
        return main(0) && brace();
    }

    bool skip(std::size_t count) {
        m_at += count;
        return true;
    }

    bool main(std::size_t count) {
        m_part.isMain = true;
        return skip(count);
    }

    bool brace() {
        if (at(Kind::Open) && m_tokens[m_at].letter == U'}' && opensWhole(m_at)) {
            ++m_openBraces;
            ++m_at;
        }
        return true;
    }

    /// Returns whether a brace stays open to the end of the statement.
    bool opensWhole(std::size_t open) const {
        int depth = 0;
        for (std::size_t i = open; i + 1 < m_tokens.size(); ++i) {
            depth += m_tokens[i].kind == Kind::Open;
            depth -= m_tokens[i].kind == Kind::Close;
            if (depth == 0)
                return false;
        }
        return true;
    }

    /// Returns the position of the bracket that closes another.
    std::optional<std::size_t> closing(std::size_t open) const {
        int depth = 0;
        for (std::size_t i = open; i < m_tokens.size(); ++i) {
            depth += m_tokens[i].kind == Kind::Open;
            depth -= m_tokens[i].kind == Kind::Close;
            if (depth == 0)
                return i;
        }
        return std::nullopt;
    }

    /// Declares the parameters between two positions: names separated by commas, with types and
    /// default values. Returns false, and declares none, if they are anything else.
    bool declare(std::size_t begin, std::size_t end) {
        std::vector<std::u32string> names;
        std::vector<Definition> defaults;
        for (std::size_t i = begin; i < end;) {
            if (isOneOf(m_tokens, i, {U"double", U"float", U"const", U"auto"}) &&
                isKind(m_tokens, i + 1, Kind::Word))
                ++i;
            const auto identifier = identifierAt(m_tokens, i);
            if (!identifier)
                return false;
            i += identifier->tokens;
            if (isKind(m_tokens, i, Kind::Underscore)) // f[x_], as Mathematica has it
                ++i;
            if (isKind(m_tokens, i, Kind::Colon) || isKind(m_tokens, i, Kind::Dot)) // a type
                i = std::min(end, afterType(i + 1, end));
            if (i < end && m_tokens[i].kind == Kind::Equal) {
                const std::size_t comma = nextComma(i, end);
                defaults.push_back(
                    {identifier->name, withEnd(m_tokens.subspan(i + 1, comma - i - 1))});
                i = comma;
            } else {
                names.push_back(identifier->name);
            }
            // What follows in L(w; λ) or L(w | λ) is not a variable.
            if (i < end && (m_tokens[i].kind == Kind::Semicolon || m_tokens[i].kind == Kind::Bar))
                break;
            if (i < end && m_tokens[i].kind != Kind::Comma)
                return false;
            ++i;
        }
        m_part.parameters = std::move(names);
        std::ranges::move(defaults, std::back_inserter(m_definitions));
        return true;
    }

    std::size_t afterType(std::size_t i, std::size_t end) const {
        while (i < end && m_tokens[i].kind != Kind::Comma && m_tokens[i].kind != Kind::Equal)
            ++i;
        return i;
    }

    std::size_t nextComma(std::size_t i, std::size_t end) const {
        int depth = 0;
        for (; i < end; ++i) {
            depth += m_tokens[i].kind == Kind::Open;
            depth -= m_tokens[i].kind == Kind::Close;
            if (depth == 0 && m_tokens[i].kind == Kind::Comma)
                return i;
        }
        return end;
    }

    /// Takes the parameters in brackets that open at a position.
    bool parameters(std::size_t open) {
        const auto close = closing(open);
        if (!close || !declare(open + 1, *close))
            return false;
        m_at = *close + 1;
        return true;
    }

    /// Takes “lambda x:”.
    bool lambda() {
        for (std::size_t i = m_at + 1; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == Kind::Colon) {
                if (!declare(m_at + 1, i))
                    return false;
                m_at = i + 1;
                return main(0);
            }
            if (m_tokens[i].kind == Kind::Open)
                break;
        }
        return false;
    }

    /// Takes the head of a function after its keyword: “f(x):”, “f(x) -> float:”, “(x) {”, “y =
    /// f(x)”.
    bool head(std::size_t ahead) {
        std::size_t open = m_at + ahead;
        while (isKind(m_tokens, open, Kind::Word) || isKind(m_tokens, open, Kind::Underscore) ||
               isKind(m_tokens, open, Kind::Equal) || isKind(m_tokens, open, Kind::Number))
            ++open;
        if (!isKind(m_tokens, open, Kind::Open) || !parameters(open))
            return false;
        if (at(Kind::Arrow))
            while (m_at < m_tokens.size() && !at(Kind::Colon) && !at(Kind::Open))
                ++m_at;
        if (at(Kind::Colon))
            ++m_at;
        m_part.isMain = true;
        if (at(Kind::Open) && m_tokens[m_at].letter == U'}') {
            ++m_openBraces;
            ++m_at;
        }
        return true;
    }

    /// Takes “(x, y) =>”.
    bool arrowFunction() {
        const auto close = closing(m_at);
        if (!close || !isKind(m_tokens, *close + 1, Kind::Arrow) || !declare(m_at + 1, *close))
            return false;
        m_at = *close + 2;
        return main(0) && brace();
    }

    /// Takes “L(θ) =”, “y =” and R's “y <-”.
    bool leftSide() {
        const auto name = identifierAt(m_tokens, m_at);
        if (!name || m_part.name)
            return false;
        std::size_t i = m_at + name->tokens;
        if (isKind(m_tokens, i, Kind::Equal)) {
            m_part.name = name->name;
            m_at = i + 1;
            return true;
        }
        // R has y <- x² and f <- function(x); x <-1 is a comparison.
        const bool isApart = i + 2 < m_tokens.size() && !m_tokens[i].isAdjacent &&
                             m_tokens[i + 1].isAdjacent && !m_tokens[i + 2].isAdjacent;
        if (isApart && isKind(m_tokens, i, Kind::Less) && isKind(m_tokens, i + 1, Kind::Minus)) {
            m_part.name = name->name;
            m_at = i + 2;
            return true;
        }
        if (!isKind(m_tokens, i, Kind::Open))
            return false;
        const auto close = closing(i);
        if (!close || !isKind(m_tokens, *close + 1, Kind::Equal) || !declare(i + 1, *close))
            return false;
        m_at = *close + 2;
        return main(0);
    }

    Tokens m_tokens;
    std::vector<Definition>& m_definitions;
    StatementPart m_part;
    std::size_t m_at = 0;
    std::size_t m_openBraces = 0;
};

} // namespace

StatementPart readPart(std::span<const Token> tokens, std::vector<Definition>& definitions) {
    return PartReader(tokens, definitions).run();
}

std::vector<Token> withEnd(std::span<const Token> tokens) {
    std::vector<Token> all(tokens.begin(), tokens.end());
    const Span last = tokens.empty() ? Span{} : tokens.back().where;
    all.push_back(Token{.kind = Kind::End, .where = {last.begin + last.length, 0}});
    return all;
}

bool isWord(Tokens tokens, std::size_t at, std::u32string_view word) {
    return at < tokens.size() && tokens[at].kind == Kind::Word && !tokens[at].isCommand &&
           loweredWord(tokens[at].name) == word;
}

bool isOneOf(Tokens tokens, std::size_t at, std::initializer_list<std::u32string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return isWord(tokens, at, word); });
}

bool isKind(Tokens tokens, std::size_t at, Kind kind) {
    return at < tokens.size() && tokens[at].kind == kind;
}

} // namespace thetascope::expression
