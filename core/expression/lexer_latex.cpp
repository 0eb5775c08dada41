// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/character_lexer.h"
#include "core/expression/fault.h"
#include "core/expression/latex.h"
#include "core/text/ascii.h"
#include "core/text/plain_text.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace thetascope::expression {

std::size_t closingBrace(std::u32string_view text, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        depth += text[at] == U'{';
        depth -= text[at] == U'}';
        if (depth == 0)
            return at;
    }
    return text.npos;
}

text::PlainText partOf(const std::u32string& characters, const std::vector<std::size_t>& origins,
                       std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t i) { return origins.begin() + static_cast<std::ptrdiff_t>(i); };
    return {characters.substr(begin, end - begin), {at(begin), at(end + 1)}};
}

/// Returns where the formula ends: what follows are spaces, points and the ends of environments.
std::size_t CharacterLexer::endOfFormula(std::u32string_view text) {
    for (std::size_t before = text.npos; before != text.size();) {
        before = text.size();
        text = text.substr(0, text.find_last_not_of(U" \n$`.,\"”") + 1);
        for (const std::u32string_view end : {U"\\]", U"\\)", U"\\,", U"\\quad", U"\\qquad"})
            if (text.ends_with(end))
                text.remove_suffix(end.size());
        const std::size_t environment = text.rfind(U"\\end{");
        if (environment != text.npos && text.find(U'}', environment) + 1 == text.size())
            text.remove_suffix(text.size() - environment);
    }
    return text.size();
}

/// Returns whether a word is one letter here, as subscripts and arguments without braces are in
/// LaTeX: a_nx is a product, and \frac x2 is x/2.
bool CharacterLexer::takesOneLetter() const {
    const bool isSubscript =
        m_isLatex && !m_tokens.empty() && m_tokens.back().kind == Kind::Underscore;
    return m_isAccented || (!m_keepsWords && (isSubscript || m_wanted.back() > 0));
}

/// Reads a command of LaTeX.
void CharacterLexer::command() {
    std::size_t end = m_at + 1;
    while (end < m_text.size() && text::isLatin(m_text[end]))
        ++end;
    end = std::max(end, std::min(m_at + 2, m_text.size()));
    const std::u32string_view name = std::u32string_view(m_text).substr(m_at + 1, end - m_at - 1);
    const Command* const found = findCommand(name);
    if (!found)
        fail(name.empty() || !text::isLatin(name[0])
                 ? std::string("“\\” has no meaning here")
                 : text::inQuotes("\\" + text::encodeUtf8(name)) + " is not known here",
             spanOf(m_at, end - m_at));
    switch (found->kind) {
    case Command::Kind::Token: {
        Token& token = push(found->token, end - m_at);
        token.letter = found->letter;
        token.isCommand = true;
        if (token.kind == Kind::NextRow && m_openCases == 0) // a line of aligned
            token.kind = Kind::NewLine;
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
    case Command::Kind::SkipArgument:
        m_at = end;
        skipArgument();
        break;
    case Command::Kind::Bracket:
        m_at = end;
        sizedBracket(name == U"right");
        break;
    case Command::Kind::Text:
        m_at = end;
        wordInBraces();
        break;
    case Command::Kind::Accent:
        m_at = end;
        accent(found->letter);
        break;
    case Command::Kind::Environment:
        m_at = end;
        environment(name == U"begin");
        break;
    }
}

/// Counts the arguments that the commands before a token take. An argument is a group in brackets
/// or one token, and of a number only a digit: \frac12 is one half.
void CharacterLexer::countArgument(std::size_t token) {
    const Kind kind = m_tokens[token].kind;
    const bool isDegree = kind == Kind::Open && m_tokens[token].letter == U']' && token > 0 &&
                          m_tokens[token - 1].kind == Kind::Root; // \sqrt[3]{x}
    if (kind == Kind::Close) {
        if (m_wanted.size() > 1)
            m_wanted.pop_back();
        return;
    }
    if (m_wanted.back() > 0 && !isDegree)
        --m_wanted.back();
    if (kind == Kind::Open)
        m_wanted.push_back(0);
    m_wanted.back() += kind == Kind::Quotient ? 2 : kind == Kind::Root ? 1 : 0;
}

void CharacterLexer::skipSpaces() {
    while (peek(0) == U' ')
        ++m_at;
}

/// Leaves out what follows in braces: the name of a \label.
void CharacterLexer::skipArgument() {
    skipSpaces();
    if (peek(0) == U'{')
        m_at = std::min(m_text.find(U'}', m_at), m_text.size() - 1) + 1;
}

/// Reads what follows \left or \right: a bar of which it is known whether it opens, the point
/// that stands for no bracket, or another bracket, which needs no help.
void CharacterLexer::sizedBracket(bool closes) {
    skipSpaces();
    const bool isNorm = follows(U"\\|");
    const bool opensArray = follows(U"\\{") &&
                            m_text.find_first_not_of(U" \n", m_at + 2) != m_text.npos &&
                            std::u32string_view(m_text)
                                .substr(m_text.find_first_not_of(U" \n", m_at + 2))
                                .starts_with(U"\\begin{");
    if (peek(0) == U'.')
        ++m_at;
    else if (opensArray && !closes) { // the brace of cases, which \right. closes
        m_at += 2;
        m_isBraced = true;
    } else if (peek(0) == U'|' || isNorm)
        push(closes ? Kind::Close : Kind::Open, isNorm ? 2 : 1).letter = U'|';
}

/// Reads {\text{if }}, as web pages have it between the columns of cases, without the braces around
/// it. Returns whether it is there.
bool CharacterLexer::bracedText() {
    const bool isScript = !m_tokens.empty() && (m_tokens.back().kind == Kind::Underscore ||
                                                m_tokens.back().kind == Kind::Power);
    const bool isText = follows(U"{\\text{") || follows(U"{\\mbox{") || follows(U"{\\mathrm{");
    const std::size_t close = m_text.find(U'}', m_at);
    if (m_openCases == 0 || isScript || !isText || close >= m_text.size() - 1 ||
        m_text[close + 1] != U'}')
        return false;
    ++m_at;
    command();
    ++m_at;
    return true;
}

/// Reads the letter after a command such as \hat and puts a mark on it.
void CharacterLexer::accent(char32_t mark) {
    skipSpaces();
    const std::size_t first = m_tokens.size();
    const std::size_t begin = m_at;
    m_isAccented = true;
    if (peek(0) == U'{')
        wordInBraces();
    else if (m_at < m_text.size())
        next();
    m_isAccented = false;
    if (m_tokens.size() != first + 1 || m_tokens.back().kind != Kind::Word ||
        m_tokens.back().name.size() != 1 || !text::isLetter(m_tokens.back().name[0]))
        fail("a mark can only be on one letter", spanOf(begin, m_at - begin));
    m_tokens.back().name = text::plainText({m_tokens.back().name + mark}).characters;
}

/// Reads the argument of \operatorname, \mathrm, \text and such, without its braces.
void CharacterLexer::wordInBraces() {
    skipSpaces();
    if (peek(0) == U'*')
        ++m_at;
    skipSpaces();
    if (peek(0) != U'{')
        return;
    const std::size_t end = closingBrace(m_text, m_at);
    if (end == m_text.npos)
        fail("this bracket is never closed", spanOf(m_at, 1));
    const text::PlainText inside = partOf(m_text, m_origins, m_at + 1, end);
    const std::size_t first = m_tokens.size();
    CharacterLexer lexer(inside, m_tokens, m_isLatex);
    lexer.m_keepsWords = true;
    lexer.run();
    for (std::size_t i = first; i < m_tokens.size(); ++i)
        m_tokens[i].isCommand = true;
    m_at = end + 1;
    m_lastEnd = m_at;
}

void CharacterLexer::environment(bool begins) {
    skipSpaces();
    const std::size_t end = m_text.find(U'}', m_at);
    if (peek(0) != U'{' || end == m_text.npos)
        fail("a name in braces is missing here", spanOf(m_at, 0));
    const std::u32string name = m_text.substr(m_at + 1, end - m_at - 1);
    const std::size_t length = end + 1 - m_at;
    // Behind a brace that nothing closes, rows of any kind are cases.
    if (std::exchange(m_isBraced, false) && begins)
        m_braced = name;
    if (name == U"cases" || name == U"dcases" || name == U"rcases" || name == U"array" ||
        name == m_braced) {
        push(begins ? Kind::Cases : Kind::EndCases, length);
        if (begins && name == U"array")
            skipArgument(); // how its columns are set
        if (begins)
            ++m_openCases;
        else
            m_openCases -= m_openCases > 0;
    } else {
        m_at += length;
    }
}

} // namespace thetascope::expression
