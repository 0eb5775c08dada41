// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"
#include "core/text/plain_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// Returns where the brace that opens at a position is closed, or npos.
std::size_t closingBrace(std::u32string_view text, std::size_t open);

/// Returns a part of a text, which knows where its characters were in the original.
text::PlainText partOf(const std::u32string& characters, const std::vector<std::size_t>& origins,
                       std::size_t begin, std::size_t end);

/// A CharacterLexer makes tokens of characters. Only tokenize() uses it.
class CharacterLexer {
public:
    /// Makes a lexer that appends tokens of `text`, which must outlive it. `isLatex` says whether
    /// LaTeX's marks of space and comment are to be expected.
    CharacterLexer(const text::PlainText& text, std::vector<Token>& tokens, bool isLatex)
        : m_text(text.characters)
        , m_origins(text.origins)
        , m_tokens(tokens)
        , m_isLatex(isLatex)
        , m_end(endOfFormula(text.characters)) {
        const std::size_t first = m_text.find_first_not_of(U" \n");
        m_isQuoted =
            first != m_text.npos && std::u32string_view(U"\"“'").find(m_text[first]) != m_text.npos;
    }

    /// Appends all tokens but the end.
    void run();

private:
    using Kind = Token::Kind;

    // lexer.cpp
    void next();
    char32_t peek(std::size_t ahead) const;
    Span spanOf(std::size_t begin, std::size_t length) const;
    Token& push(Kind kind, std::size_t length);
    Token& imply(Kind kind);
    void bracketed(const text::PlainText& inside);
    bool skipped() const;
    bool isEllipsis() const;

    /// Returns whether nothing but marks and space follows.
    bool isEnd(std::size_t at) const { return at >= m_end; }

    bool follows(std::u32string_view beginning) const;
    bool comment();
    bool isProse(std::size_t at) const;
    bool summation();
    std::size_t endOfName(std::size_t end) const;
    void word();
    void symbol();
    [[noreturn]] void unknown(char32_t c) const;

    // lexer_numbers.cpp
    void number();
    void slashedFraction();
    void fraction();
    void mixedNumber(double whole, std::size_t length);
    void superscript();
    void subscript();
    text::PlainText scriptRun(text::Script script) const;

    // lexer_latex.cpp
    static std::size_t endOfFormula(std::u32string_view text);
    void command();
    bool bracedText();
    void accent(char32_t mark);
    bool takesOneLetter() const;
    void skipSpaces();
    void sizedBracket(bool closes);
    void wordInBraces();
    void environment(bool begins);
    void skipArgument();
    void countArgument(std::size_t token);

    const std::u32string& m_text;
    const std::vector<std::size_t>& m_origins;
    std::vector<Token>& m_tokens;
    const bool m_isLatex;
    const std::size_t m_end;   ///< Where nothing but marks and space is left.
    bool m_keepsWords = false; ///< Whether the text is that of \\text, where words are whole.
    bool m_isAccented = false; ///< Whether one letter is wanted, which gets a mark.
    std::size_t m_at = 0;
    std::size_t m_lastEnd = ~std::size_t{0};
    std::size_t m_openCases = 0;
    /// Whether the text begins with a quotation mark, so that one at its end is not a prime.
    bool m_isQuoted = false;
    /// The arguments that commands of LaTeX still take, outside and in each open bracket.
    std::vector<std::size_t> m_wanted{0};
    bool m_isBraced = false; ///< Whether \left\{ was just before an environment.
    std::u32string m_braced; ///< The environment that follows \left\{.
};

} // namespace thetascope::expression
