// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/fault.h"
#include "core/expression/parser_state.h"
#include "core/expression/token.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// A Parser reads the tokens of a formula by recursive descent. From lowest to highest precedence:
/// condition, or, and, not, comparison, sum, term (·, / and the product without a sign, from left
/// to right), power, primary. It throws a Fault at what it does not understand.
class Parser {
public:
    /// Makes a parser of tokens that have an end. `state` must outlive it.
    Parser(std::vector<Token> tokens, ParserState& state);

    /// Reads all of the tokens. Returns the node of the formula.
    NodeIndex run();

private:
    using Kind = Token::Kind;
    using Nodes = std::vector<NodeIndex>;

    /// Counts one more level of nesting during its lifetime.
    class Level {
    public:
        Level(Parser& parser, Span where);

        ~Level() { --m_parser.m_depth; }

        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        Parser& m_parser;
    };

    /// A Loop is the values that the indices of a sum take, one row for each term.
    struct Loop {
        std::vector<std::u32string> names;
        std::vector<Nodes> rows;
    };

    /// What may be ambiguous in a term: a divisor or an exponent, and what directly follows it.
    struct Ambiguity {
        std::size_t numerator = 0; ///< Where the text before the sign begins.
        std::size_t sign = 0;      ///< Where the sign is.
        std::size_t begin = 0;     ///< Where the divisor begins.
        std::size_t end = 0;       ///< Where the divisor ends.
        std::size_t runBegin = 0;  ///< Where the factors without a sign begin.
        std::size_t runEnd = 0;    ///< Where they end; 0 if there are none.
    };

    const Token& peek(std::size_t ahead = 0) const;

    const Token& take() { return m_tokens[m_at++]; }

    bool takeIf(Kind kind);
    void expect(Kind kind, const char* sentence);

    NodeIndex add(Op op, NodeIndex a, NodeIndex b) { return m_state.graph.add(op, a, b); }

    NodeIndex call(Function function, std::initializer_list<NodeIndex> arguments) {
        return m_state.graph.add(function, arguments);
    }

    // parser.cpp
    NodeIndex sum();
    NodeIndex term(bool bareArgument = false);
    NodeIndex signedPower();
    NodeIndex productOf(Kind sign, NodeIndex left, NodeIndex right);
    bool isProductSign() const;
    bool beginsFactor(bool bareArgument) const;
    NodeIndex power();
    NodeIndex superscript();
    NodeIndex exponent();
    NodeIndex primary();
    NodeIndex fraction();
    NodeIndex bracketed();
    NodeIndex absolute();
    void close(const Token& open);
    [[noreturn]] void missing(const Token& token);
    [[noreturn]] void refuseComma();
    bool isDecimalComma() const;
    void noteQuotient(const Ambiguity& ambiguity);
    void noteExponent(const Ambiguity& ambiguity);
    void note(std::string sentence, Span where);
    std::string slice(std::size_t begin, std::size_t end) const;
    std::size_t lastEnd() const;

    // parser_letters.cpp
    NodeIndex number();
    NodeIndex constant();
    NodeIndex letter(bool mayBeFunction = true);
    std::optional<NodeIndex> indexed(const Token& letter);
    std::optional<std::u32string> valueOfIndex(std::u32string_view index);
    void refuseFunction(const Token& letter) const;
    void refuseLostIndex(const Token& letter) const;
    NodeIndex factorial(NodeIndex operand);
    void normOrder();

    // parser_conditions.cpp
    NodeIndex expression();
    NodeIndex disjunction();
    NodeIndex conjunction();
    NodeIndex negation();
    NodeIndex comparison();
    bool isComparison() const;
    bool isDoubleBar() const;
    NodeIndex piecewise(const Token& open, NodeIndex condition);
    NodeIndex cases();
    NodeIndex sympyPiecewise();
    bool isConditionalCall() const;
    NodeIndex conditionalCall();
    NodeIndex conditionalWords();
    NodeIndex bracePairs(NodeIndex value);
    bool isCondition(NodeIndex node) const;
    NodeIndex listedPieces(NodeIndex condition, NodeIndex value);
    NodeIndex chosen(const Nodes& conditions, const Nodes& values, std::optional<NodeIndex> other);
    NodeIndex chosenInTurn(const Nodes& arguments);

    // parser_calls.cpp
    NodeIndex function();
    NodeIndex nameExponent();
    NodeIndex positivePart(NodeIndex inside);
    NodeIndex inverse(const Token& name, NodeIndex raisedTo, Span where);
    NodeIndex logarithmBase();
    void noteLogarithm(const Token& name);
    Nodes arguments();
    Nodes argumentList(const Token& open);
    bool isWholeArgument() const;
    NodeIndex bareArgument();
    NodeIndex applied(const Token& name, const Nodes& arguments);
    NodeIndex member(NodeIndex object);
    NodeIndex latexQuotient();
    NodeIndex latexRoot();
    NodeIndex latexArgument();

    // parser_sums.cpp
    NodeIndex summation();
    NodeIndex summationWithLimits(char32_t sign);
    NodeIndex summationCall(char32_t sign);
    NodeIndex comprehension(char32_t sign, std::size_t body, std::size_t forAt, std::size_t end);
    NodeIndex repeated(char32_t sign, const Loop& loop, const std::function<NodeIndex()>& body);
    NodeIndex combined(char32_t sign, const Nodes& terms);
    [[noreturn]] static void tooManyTerms(Span where);
    Loop limits();
    Loop rangeOf(std::u32string name, NodeIndex low, NodeIndex high, Span where);
    Loop listLoop(std::vector<std::u32string> names);
    std::vector<Nodes> listItems();
    double wholeNumber(NodeIndex node, Span where);
    std::optional<std::size_t> closingOf(std::size_t open) const;
    std::optional<std::size_t> find(Kind kind, std::size_t begin, std::size_t end) const;
    bool hasIndexInside(std::size_t open) const;
    std::size_t count(Kind kind, std::size_t begin, std::size_t end) const;

    std::vector<Token> m_tokens;
    ParserState& m_state;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_brackets = 0;         ///< The brackets that are open.
    std::size_t m_openBars = 0;         ///< The bars that are open within the innermost brackets.
    bool m_inComparison = false;        ///< Whether the right side of a comparison is read.
    bool m_isInBraces = false;          ///< Whether the innermost brackets are braces.
    bool m_inCases = false;             ///< Whether a & ends a column.
    std::optional<Span> m_decimalComma; ///< The last number that was written with a comma.
};

} // namespace thetascope::expression
