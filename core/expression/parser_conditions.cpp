// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/parser.h"

#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

/// Appends 0/0, which is not a number: the value where no condition holds.
NodeIndex notANumber(Graph& graph) {
    const NodeIndex zero = graph.number(0);
    return graph.add(Op::Divide, zero, zero);
}

Function comparisonOf(Kind kind) {
    switch (kind) {
    case Kind::Less:
        return Function::Less;
    case Kind::LessOrEqual:
        return Function::LessOrEqual;
    case Kind::Greater:
        return Function::Greater;
    case Kind::GreaterOrEqual:
        return Function::GreaterOrEqual;
    case Kind::IsNotEqual:
        return Function::NotEqual;
    default:
        return Function::Equal;
    }
}

} // namespace

/// Reads a whole expression: a value, “c ? a : b”, or Python's “a if c else b”.
NodeIndex Parser::expression() {
    const NodeIndex value = disjunction();
    if (peek().kind == Kind::Question) {
        const Level level(*this, take().where);
        const NodeIndex yes = expression();
        expect(Kind::Colon, "a condition has two values: write c ? a : b");
        return call(Function::If, {value, yes, expression()});
    }
    if (peek().kind == Kind::For && (m_brackets == 0 || m_isInBraces)) {
        take();
        const Span where = peek().where;
        const NodeIndex condition = disjunction();
        if (!isCondition(condition))
            fail("a condition is missing here, as in θ < 0", where);
        return listedPieces(condition, value); // a for θ < 0, b for θ ≥ 0
    }
    if (peek().kind == Kind::If && !m_inCases && !isConditionalCall()) {
        const Level level(*this, take().where);
        const NodeIndex condition = disjunction();
        const bool isListed = m_brackets == 0 || m_isInBraces;
        if (isListed && (peek().kind == Kind::Comma || peek().kind == Kind::Semicolon))
            return listedPieces(condition, value);
        expect(Kind::Else,
               "the value where the condition does not hold is missing: write a if c else b");
        return call(Function::If, {condition, value, expression()});
    }
    return value;
}

NodeIndex Parser::disjunction() {
    NodeIndex left = conjunction();
    while (peek().kind == Kind::Or || (m_openBars == 0 && isDoubleBar())) {
        m_at += peek().kind == Kind::Or ? 1 : 2;
        left = call(Function::Or, {left, conjunction()});
    }
    return left;
}

bool Parser::isDoubleBar() const {
    return peek().kind == Kind::Bar && peek(1).kind == Kind::Bar && peek(1).isAdjacent;
}

NodeIndex Parser::conjunction() {
    NodeIndex left = negation();
    while (peek().kind == Kind::And || (peek().kind == Kind::Ampersand && !m_inCases)) {
        take();
        left = call(Function::And, {left, negation()});
    }
    return left;
}

NodeIndex Parser::negation() {
    if (peek().kind != Kind::Not)
        return comparison();
    const Level level(*this, take().where);
    return call(Function::Not, {negation()});
}

bool Parser::isComparison() const {
    switch (peek().kind) {
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
    case Kind::IsEqual:
    case Kind::IsNotEqual:
        return true;
    case Kind::Equal:
        return m_brackets > 0;
    default:
        return false;
    }
}

/// Reads a comparison, or a chain of them: 0 < θ < 1.
NodeIndex Parser::comparison() {
    NodeIndex left = sum();
    std::optional<NodeIndex> all;
    while (isComparison()) {
        const Function function = comparisonOf(take().kind);
        const bool outer = std::exchange(m_inComparison, true);
        const NodeIndex right = sum();
        m_inComparison = outer;
        const NodeIndex holds = call(function, {left, right});
        all = all ? call(Function::And, {*all, holds}) : holds;
        left = right;
    }
    return all.value_or(left);
}

/// Appends the choice of the first value whose condition holds, and else of the other one, which is
/// not a number if it is absent.
NodeIndex Parser::chosen(const Nodes& conditions, const Nodes& values,
                         std::optional<NodeIndex> other) {
    NodeIndex result = other ? *other : notANumber(m_state.graph);
    for (std::size_t i = conditions.size(); i-- > 0;)
        result = call(Function::If, {conditions[i], values[i], result});
    return result;
}

/// Appends the choice among arguments that are conditions and values in turn, and perhaps a last
/// value for elsewhere: c, a, d, b, otherwise.
NodeIndex Parser::chosenInTurn(const Nodes& arguments) {
    Nodes conditions;
    Nodes values;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        conditions.push_back(arguments[i]);
        values.push_back(arguments[i + 1]);
    }
    return chosen(conditions, values,
                  arguments.size() % 2 == 1 ? std::optional(arguments.back()) : std::nullopt);
}

/// Reads the rest of {c: a, d: b, otherwise} after the first condition.
NodeIndex Parser::piecewise(const Token& open, NodeIndex condition) {
    Nodes conditions{condition};
    Nodes values;
    std::optional<NodeIndex> other;
    take(); // the colon
    values.push_back(expression());
    while (!other && (takeIf(Kind::Comma) || takeIf(Kind::Semicolon))) {
        if (takeIf(Kind::Else))
            takeIf(Kind::Colon);
        const NodeIndex next = expression();
        if (takeIf(Kind::Colon)) {
            conditions.push_back(next);
            values.push_back(expression());
        } else {
            other = next;
        }
    }
    if (peek().kind == Kind::Comma)
        fail("only the last value can be without a condition", open.where);
    return chosen(conditions, values, other);
}

/// Reads LaTeX's cases: a value and its condition in each row.
NodeIndex Parser::cases() {
    const Token begin = take();
    Nodes conditions;
    Nodes values;
    std::optional<NodeIndex> other;
    const bool outer = std::exchange(m_inCases, true);
    ++m_brackets;
    while (peek().kind != Kind::EndCases) {
        takeIf(Kind::Ampersand); // the first column may be empty
        values.push_back(expression());
        takeIf(Kind::Comma);
        takeIf(Kind::Ampersand);
        takeIf(Kind::Comma);
        if (!takeIf(Kind::If))
            takeIf(Kind::For);
        if (takeIf(Kind::Else) || peek().kind == Kind::NextRow || peek().kind == Kind::EndCases) {
            other = values.back();
            values.pop_back();
        } else {
            conditions.push_back(disjunction());
        }
        takeIf(Kind::Comma);
        takeIf(Kind::Dot);
        if (peek().kind != Kind::EndCases && !takeIf(Kind::NextRow))
            fail("the rows of cases end in \\\\", peek().where);
        if (other && peek().kind != Kind::EndCases)
            fail("only the last row can be without a condition", begin.where);
    }
    --m_brackets;
    m_inCases = outer;
    take();
    if (conditions.empty())
        fail("these cases have no condition", begin.where);
    return chosen(conditions, values, other);
}

/// Reads the pairs of SymPy's Piecewise((a, c), (b, True)).
NodeIndex Parser::sympyPiecewise() {
    take(); // the name
    const Token open = take();
    Nodes conditions;
    Nodes values;
    ++m_brackets;
    if (peek().kind != Kind::Open) { // piecewise(c, a, b)
        const Nodes all = argumentList(open);
        --m_brackets;
        if (all.size() < 2)
            fail("piecewise takes conditions and values, as in piecewise(θ < 0, a, b)", open.where);
        return chosenInTurn(all);
    }
    const Token list = peek(); // Piecewise[{{a, c}, {b, d}}, e], as Mathematica has it
    const bool isList = list.letter == U'}' && peek(1).kind == Kind::Open && takeIf(Kind::Open);
    std::optional<NodeIndex> other;
    do {
        const Token pair = peek();
        expect(Kind::Open, "a pair of a value and its condition is missing here");
        values.push_back(expression());
        expect(Kind::Comma, "the condition of this value is missing");
        conditions.push_back(expression());
        close(pair);
    } while (takeIf(Kind::Comma));
    if (isList)
        close(list);
    if (isList && takeIf(Kind::Comma))
        other = expression();
    --m_brackets;
    close(open);
    return chosen(conditions, values, other);
}

/// Returns whether an “if” is a function with its arguments, and not that of Python's “a if c else
/// b”.
bool Parser::isConditionalCall() const {
    if (peek(1).kind != Kind::Open)
        return false;
    const std::size_t end = closingOf(m_at + 1).value_or(m_tokens.size() - 1);
    return find(Kind::Comma, m_at + 2, end) || find(Kind::Semicolon, m_at + 2, end);
}

/// Reads “if c then a else b” and “if c: a else: b”.
NodeIndex Parser::conditionalWords() {
    const Level level(*this, peek().where);
    const Token name = take();
    const NodeIndex condition = disjunction();
    expect(Kind::Colon, "a condition is written as if(θ < 0, a, b)");
    const NodeIndex yes = disjunction();
    takeIf(Kind::Comma);
    if (!takeIf(Kind::Else))
        fail("the value where the condition does not hold is missing: write if(θ < 0, a, b)",
             name.where);
    takeIf(Kind::Colon);
    return call(Function::If, {condition, yes, expression()});
}

/// Returns whether a node is a comparison, or several of them.
bool Parser::isCondition(NodeIndex node) const {
    const Node& at = m_state.graph[node];
    return at.op == Op::Call && ((at.function >= Function::Less && at.function <= Function::Or) ||
                                 at.function == Function::Not);
}

/// Reads the rest of {a, c; b, d} after the first value: each value is followed by its condition.
NodeIndex Parser::bracePairs(NodeIndex value) {
    Nodes conditions;
    Nodes values{value};
    std::optional<NodeIndex> other;
    while (peek().kind == Kind::Comma) {
        const std::size_t comma = m_at++;
        takeIf(Kind::If);
        if (takeIf(Kind::Else)) {
            other = values.back();
            values.pop_back();
            break;
        }
        conditions.push_back(disjunction());
        if (!isCondition(conditions.back())) {
            m_at = comma;
            refuseComma();
        }
        if (takeIf(Kind::Semicolon))
            values.push_back(disjunction());
    }
    if (values.size() != conditions.size())
        fail("the condition of this value is missing", peek().where);
    return chosen(conditions, values, other);
}

/// Reads the rest of “a if c, b if d, e otherwise” after the first condition, where it stands
/// alone or in braces.
NodeIndex Parser::listedPieces(NodeIndex condition, NodeIndex value) {
    Nodes conditions{condition};
    Nodes values{value};
    std::optional<NodeIndex> other;
    while (!other && (takeIf(Kind::Comma) || takeIf(Kind::Semicolon))) {
        takeIf(Kind::And);
        const NodeIndex next = disjunction();
        takeIf(Kind::Comma);
        if (takeIf(Kind::Else)) {
            other = next;
        } else if (takeIf(Kind::If) || takeIf(Kind::For)) {
            conditions.push_back(disjunction());
            values.push_back(next);
        } else {
            fail("the condition of this value is missing", peek().where);
        }
    }
    return chosen(conditions, values, other);
}

/// Reads if(c, a, b), or if(c, a, d, b, …, otherwise).
NodeIndex Parser::conditionalCall() {
    if (!isConditionalCall())
        return conditionalWords();
    const Token name = take();
    const Nodes all = argumentList(take());
    if (all.size() < 2)
        fail("if takes a condition and two values, as in if(θ < 0, a, b)", name.where);
    return chosenInTurn(all);
}

} // namespace thetascope::expression
