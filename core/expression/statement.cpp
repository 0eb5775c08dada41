// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/statement.h"

#include "core/expression/fault.h"
#include "core/expression/identifier.h"
#include "core/expression/known_names.h"
#include "core/expression/statement_part.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;
using Tokens = std::span<const Token>;

/// Returns whether a formula cannot end with a token, so that it goes on in the next line.
bool needsMore(Kind kind) {
    switch (kind) {
    case Kind::Number:
    case Kind::Fraction:
    case Kind::Word:
    case Kind::Superscript:
    case Kind::Close:
    case Kind::Bar:
    case Kind::EndCases:
        return false;
    default:
        return true;
    }
}

/// Turns x(1) and x(2), as MATLAB has them, into x[1] and x[2], where a letter occurs with both.
void readIndices(std::vector<Token>& tokens) {
    const auto indexAt = [&](std::size_t i) -> double {
        const bool isIndex = i + 3 < tokens.size() && tokens[i].kind == Kind::Word &&
                             tokens[i].name.size() == 1 && tokens[i + 1].kind == Kind::Open &&
                             tokens[i + 1].letter == U')' && tokens[i + 1].isAdjacent &&
                             tokens[i + 2].kind == Kind::Number &&
                             tokens[i + 3].kind == Kind::Close;
        return isIndex ? tokens[i + 2].value : 0;
    };
    std::map<std::u32string, int> found;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (const double index = indexAt(i); index == 1 || index == 2)
            found[tokens[i].name] |= static_cast<int>(index);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (const double index = indexAt(i); index > 0 && found[tokens[i].name] == 3)
            tokens[i + 1].letter = tokens[i + 3].letter = U']';
}

/// Puts the index of x^2_1 before its power, and the lower limit of a sum before the upper one, as
/// LaTeX lets people write them in either order.
void putIndicesFirst(std::vector<Token>& tokens) {
    const auto afterGroup = [&](std::size_t at) { // a group in brackets or one token
        int depth = 0;
        do {
            depth += tokens[at].kind == Kind::Open;
            depth -= tokens[at].kind == Kind::Close;
            ++at;
        } while (depth > 0 && at + 1 < tokens.size());
        return at;
    };
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        const bool isBase = tokens[i].kind == Kind::Word || tokens[i].kind == Kind::Sum;
        if (!isBase || tokens[i + 1].kind != Kind::Power)
            continue;
        // in e^t₂ the index is that of the letter before it
        if (tokens[i].kind == Kind::Word && tokens[i + 2].kind == Kind::Word)
            continue;
        const std::size_t underscore = afterGroup(i + 2);
        // the end stays behind everything
        if (!isKind(tokens, underscore, Kind::Underscore) || underscore + 2 >= tokens.size())
            continue;
        const auto iterator = [&](std::size_t at) {
            return tokens.begin() + static_cast<std::ptrdiff_t>(at);
        };
        std::rotate(iterator(i + 1), iterator(underscore), iterator(afterGroup(underscore + 1)));
    }
}

/// Turns the brackets of “a x² (a = 2, b = 3)” at the end of a text into a comma, since what they
/// enclose is not a factor but says what letters are. The usual variables may be compared there.
void openDefinitions(std::vector<Token>& tokens) {
    std::size_t end = tokens.size() - 1; // before the end
    while (end > 0 && (tokens[end].kind == Kind::End || tokens[end].kind == Kind::NewLine))
        --end;
    if (tokens[end].kind != Kind::Close || tokens[end].letter == U'}')
        return;
    int depth = 0;
    std::size_t open = end + 1;
    do {
        --open;
        depth += tokens[open].kind == Kind::Close;
        depth -= tokens[open].kind == Kind::Open;
    } while (depth > 0 && open > 0);
    const auto name = identifierAt(tokens, open + 1);
    // after a sign, as in x + (a = 2), they enclose a comparison
    const bool isApart =
        open > 0 && !tokens[open].isAdjacent && depth == 0 && !needsMore(tokens[open - 1].kind);
    if (!isApart || !name || !isKind(tokens, open + 1 + name->tokens, Kind::Equal))
        return;
    for (const std::u32string_view variable : {U"θ", U"x", U"y", U"t"})
        if (name->name == variable)
            return;
    tokens[open].kind = Kind::Comma;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(end));
}

/// Splits a text into its statements and reads them.
class Reader {
public:
    explicit Reader(std::vector<Token> tokens)
        : m_tokens(std::move(tokens)) {
        putIndicesFirst(m_tokens);
        readIndices(m_tokens);
        openDefinitions(m_tokens);
        findBrackets();
        while (m_firstType < m_tokens.size() &&
               !isOneOf(m_tokens, m_firstType, {U"function", U"fn", U"double", U"float", U"auto"}))
            ++m_firstType;
    }

    Statement run() {
        split();
        for (StatementPart& part : m_parts)
            for (std::u32string& name : part.parameters)
                if (std::ranges::find(m_statement.variables, name) == m_statement.variables.end())
                    m_statement.variables.push_back(std::move(name));
        unpack();
        const std::size_t main = mainPart();
        m_statement.body = withEnd(m_parts[main].tokens);
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            if (i != main && !m_parts[i].tokens.empty())
                define(m_parts[i]);
        return std::move(m_statement);
    }

private:
    void findBrackets() {
        m_closing.resize(m_tokens.size());
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == Kind::Open) {
                open.push_back(i);
            } else if (m_tokens[i].kind == Kind::Close && !open.empty()) {
                m_closing[open.back()] = i;
                open.pop_back();
            }
        }
    }

    /// Returns whether the tokens from a position on are the beginning of a definition: k = 3.
    bool isDefinition(std::size_t at) const {
        const auto name = identifierAt(m_tokens, at);
        return name && isKind(m_tokens, at + name->tokens, Kind::Equal);
    }

    /// Returns whether another statement begins at a position, in a new line.
    bool beginsStatement(std::size_t at) const {
        return isDefinition(at) ||
               isOneOf(m_tokens, at,
                       {U"return", U"def", U"function", U"import", U"from", U"const", U"let",
                        U"var"}) ||
               (isKind(m_tokens, at, Kind::Close) && m_tokens[at].letter == U'}') ||
               isUnpacking(at) || startsFunction(at);
    }

    /// Returns whether L(θ) = begins at a position.
    bool startsFunction(std::size_t at) const {
        const auto name = identifierAt(m_tokens, at);
        if (!name || !isKind(m_tokens, at + name->tokens, Kind::Open))
            return false;
        const std::size_t close = m_closing[at + name->tokens];
        return close > 0 && isKind(m_tokens, close + 1, Kind::Equal);
    }

    /// Returns whether “x, y =” begins at a position.
    bool isUnpacking(std::size_t at) const {
        const auto name = identifierAt(m_tokens, at);
        const std::size_t comma = at + (name ? name->tokens : 0);
        return name && isKind(m_tokens, comma, Kind::Comma) && isDefinition(comma + 1) &&
               identifierAt(m_tokens, comma + 1)->name != name->name;
    }

    /// Returns whether a token separates statements.
    bool separates(std::size_t at) const {
        switch (m_tokens[at].kind) {
        case Kind::Semicolon:
            return true;
        case Kind::NewLine:
            return (beginsStatement(at + 1) &&
                    (at == 0 || !needsMore(m_tokens[at - 1].kind) ||
                     m_tokens[at - 1].kind == Kind::Colon || m_tokens[at - 1].letter == U'}')) ||
                   isBetweenFormulas(at);
        case Kind::Comma:
            return isDefinition(at + 1) || isDefinitionBehindWord(at + 1);
        case Kind::Word:
            return at > 0 && isDefinitionBehindWord(at);
        default:
            return false;
        }
    }

    /// Returns whether “where a =” begins at a position.
    bool isDefinitionBehindWord(std::size_t at) const {
        return isOneOf(m_tokens, at, {U"where", U"with", U"for", U"and", U"mit", U"if"}) &&
               isDefinition(at + 1);
    }

    /// Returns whether a line break has a whole formula before it and the beginning of another one
    /// after it. In LaTeX, line breaks are spaces, and the product goes on.
    bool isBetweenFormulas(std::size_t at) const {
        if (m_isLatex || !beginsFormula(at + 1))
            return false;
        std::size_t before = at;
        while (before > 0 && m_tokens[before - 1].kind == Kind::NewLine)
            --before;
        return before > 0 && !needsMore(m_tokens[before - 1].kind);
    }

    bool beginsFormula(std::size_t at) const {
        const Kind kind = m_tokens[at].kind;
        if (kind != Kind::Word)
            return kind == Kind::Number || kind == Kind::Open;
        const std::u32string word = loweredWord(m_tokens[at].name);
        return !findKeyword(word) && word != U"where" && word != U"with" && word != U"mit";
    }

    /// Returns whether a comma follows a definition whose value is a plain number, as in “k = 3, k
    /// x²”, where the formula comes last.
    bool endsNumber(std::size_t begin, std::size_t comma) const {
        if (m_tokens[comma].kind != Kind::Comma || !isDefinition(begin))
            return false;
        std::size_t i = begin + identifierAt(m_tokens, begin)->tokens + 1;
        i += isKind(m_tokens, i, Kind::Minus);
        return isKind(m_tokens, i, Kind::Number) && i + 1 == comma;
    }

    void split() {
        int depth = 0;
        std::vector<int> bodies; // the depths at which the body of a function is open
        std::size_t begin = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const Token& token = m_tokens[i];
            if (token.kind == Kind::Open && token.letter == U'}' && opensBody(i))
                bodies.push_back(++depth);
            else if (token.kind == Kind::Open)
                ++depth;
            else if (token.kind == Kind::Close && depth > 0) {
                if (!bodies.empty() && bodies.back() == depth)
                    bodies.pop_back();
                --depth;
            }
            const bool isOutside = depth == (bodies.empty() ? 0 : bodies.back());
            if (token.kind == Kind::End ||
                (isOutside && !isUnpackingAt(begin, i) && (separates(i) || endsNumber(begin, i)))) {
                add(begin, i);
                begin = i + 1;
            }
        }
        if (m_parts.empty())
            failWithoutFormula();
    }

    /// Returns whether the comma at a position is that of “x, y =”.
    bool isUnpackingAt(std::size_t begin, std::size_t comma) const {
        return m_tokens[comma].kind == Kind::Comma && isUnpacking(begin) &&
               identifierAt(m_tokens, begin)->tokens + begin == comma;
    }

    /// Returns whether a brace opens the body of a function: it follows a head or an arrow.
    bool opensBody(std::size_t at) const {
        if (at == 0)
            return false;
        if (m_tokens[at - 1].kind == Kind::Arrow ||
            (at > 1 && m_tokens[at - 2].kind == Kind::Arrow)) // -> f64 {
            return true;
        return m_firstType < at && m_tokens[at - 1].kind == Kind::Close &&
               m_tokens[at - 1].letter == U')';
    }

    void add(std::size_t begin, std::size_t end) {
        const auto isBlank = [&](std::size_t i) { return m_tokens[i].kind == Kind::NewLine; };
        while (begin < end && (isBlank(begin) || isKind(m_tokens, begin, Kind::Comma)))
            ++begin;
        while (end > begin && isBlank(end - 1))
            --end;
        if (begin == end || isWord(m_tokens, begin, U"import") || isImportFrom(begin) ||
            (isKind(m_tokens, begin, Kind::At) && isKind(m_tokens, begin + 1, Kind::Word)) ||
            (!m_parts.empty() &&
             isOneOf(m_tokens, begin, {U"print", U"disp", U"plot", U"plt", U"console"})) ||
            (end - begin == 1 && isWord(m_tokens, begin, U"end")))
            return;
        if (end - begin > 1 && isOneOf(m_tokens, begin, {U"if", U"function"}) &&
            isWord(m_tokens, end - 1, U"end"))
            --end;
        const Tokens tokens = Tokens(m_tokens).subspan(begin, end - begin);
        if (std::ranges::all_of(
                tokens, [](const Token& t) { return t.kind == Kind::Close && t.letter == U'}'; }) &&
            !m_parts.empty())
            return;
        m_stripped.push_back({});
        std::ranges::copy_if(tokens, std::back_inserter(m_stripped.back()),
                             [](const Token& t) { return t.kind != Kind::NewLine; });
        m_parts.push_back(readPart(m_stripped.back(), m_statement.definitions));
    }

    bool isImportFrom(std::size_t at) const {
        return isWord(m_tokens, at, U"from") && isKind(m_tokens, at + 1, Kind::Word) &&
               isWord(m_tokens, at + 2, U"import");
    }

    /// Declares x and y where the text has “x, y = p”, and p is a parameter.
    void unpack() {
        for (StatementPart& part : m_parts) {
            const auto first = identifierAt(part.tokens, 0);
            if (!first || part.name || !isKind(part.tokens, first->tokens, Kind::Comma))
                continue;
            const auto second = identifierAt(part.tokens, first->tokens + 1);
            const std::size_t equals = first->tokens + 1 + (second ? second->tokens : 0);
            if (!second || second->name == first->name || !isKind(part.tokens, equals, Kind::Equal))
                continue;
            const auto values = part.tokens.subspan(equals + 1);
            const auto comma = std::ranges::find(values, Kind::Comma, &Token::kind);
            if (comma == values.end()) {
                m_statement.variables = {first->name, second->name};
            } else { // a, b = 2, 3
                const auto length = static_cast<std::size_t>(comma - values.begin());
                m_statement.definitions.push_back({first->name, withEnd(values.first(length))});
                m_statement.definitions.push_back(
                    {second->name, withEnd(values.subspan(length + 1))});
            }
            part.tokens = {};
        }
    }

    /// Returns the part that is the loss: the one that is returned, or has no name, or whose name
    /// no other part uses.
    std::size_t mainPart() const {
        std::optional<std::size_t> found;
        const auto pick = [&](auto accepts) {
            for (std::size_t i = 0; i < m_parts.size() && !found; ++i)
                if (!m_parts[i].tokens.empty() && accepts(m_parts[i]))
                    found = i;
        };
        pick([](const StatementPart& part) { return part.isMain; });
        pick([](const StatementPart& part) { return !part.name; });
        const std::set<std::u32string> used = found ? std::set<std::u32string>() : usedNames();
        pick([&](const StatementPart& part) { return !used.contains(*part.name); });
        pick([](const StatementPart&) { return true; });
        if (!found)
            failWithoutFormula();
        return *found;
    }

    /// Returns all names that occur in the parts.
    std::set<std::u32string> usedNames() const {
        std::set<std::u32string> names;
        for (const StatementPart& part : m_parts)
            for (std::size_t i = 0; i < part.tokens.size(); ++i)
                if (auto used = identifierAt(part.tokens, i))
                    names.insert(std::move(used->name));
        return names;
    }

    void define(const StatementPart& part) {
        if (!part.name)
            fail("this is a second formula; a loss has only one", part.tokens.front().where);
        m_statement.definitions.push_back({*part.name, withEnd(part.tokens)});
    }

    std::vector<Token> m_tokens;
    const bool m_isLatex = std::ranges::any_of(m_tokens, &Token::isCommand);
    std::vector<StatementPart> m_parts;
    std::deque<std::vector<Token>> m_stripped; ///< What the parts' tokens refer to.
    std::vector<std::size_t> m_closing; ///< For each bracket that opens, the one that closes it.
    std::size_t m_firstType = 0;        ///< The first word that may begin a function's head.
    Statement m_statement;
};

} // namespace

Statement readStatement(std::vector<Token> tokens) {
    return Reader(std::move(tokens)).run();
}

} // namespace thetascope::expression
