// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/parser.h"

#include "core/expression/identifier.h"
#include "core/text/plain_text.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace thetascope::expression {

namespace {

/// A formula that is longer than this when its sums are written out is refused.
constexpr std::size_t kMaxNodes = 400'000;
/// Longer quotes of the text are cut off.
constexpr std::size_t kMaxQuoted = 24;

} // namespace

Parser::Parser(std::vector<Token> tokens, ParserState& state)
    : m_tokens(std::move(tokens))
    , m_state(state) {}

Parser::Level::Level(Parser& parser, Span where)
    : m_parser(parser) {
    if (++m_parser.m_depth > kMaxDepth)
        fail("the formula is nested more than " + std::to_string(kMaxDepth) + " levels deep",
             where);
    if (m_parser.m_state.graph.nodes().size() > kMaxNodes)
        fail("the formula is too long when its sums are written out", where);
}

const Token& Parser::peek(std::size_t ahead) const {
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
}

bool Parser::takeIf(Kind kind) {
    const bool found = peek().kind == kind;
    m_at += found;
    return found;
}

void Parser::expect(Kind kind, const char* sentence) {
    if (!takeIf(kind))
        fail(sentence, peek().where);
}

NodeIndex Parser::run() {
    if (peek().kind == Kind::End)
        failWithoutFormula();
    const NodeIndex result = expression();
    const Token& token = peek();
    switch (token.kind) {
    case Kind::End:
        return result;
    case Kind::Close:
        fail("this bracket was never opened", token.where);
    case Kind::Comma:
        refuseComma();
    case Kind::Equal:
        fail("an equation is not a loss: square the difference of its sides, as in (θ² − 2)²",
             token.where);
    default:
        fail("this is not expected here", token.where);
    }
}

NodeIndex Parser::sum() {
    NodeIndex left = term();
    while (peek().kind == Kind::Plus || peek().kind == Kind::Minus) {
        const Op op = take().kind == Kind::Plus ? Op::Add : Op::Subtract;
        left = add(op, left, term());
    }
    return left;
}

bool Parser::isProductSign() const {
    switch (peek().kind) {
    case Kind::Times:
    case Kind::Divide:
    case Kind::FloorDivide:
    case Kind::Modulo:
        return true;
    default:
        return false;
    }
}

NodeIndex Parser::productOf(Kind sign, NodeIndex left, NodeIndex right) {
    switch (sign) {
    case Kind::Divide:
        return add(Op::Divide, left, right);
    case Kind::FloorDivide:
        return call(Function::Floor, {add(Op::Divide, left, right)});
    case Kind::Modulo:
        return call(Function::Mod, {left, right});
    default:
        return add(Op::Multiply, left, right);
    }
}

/// Reads a product. ·, / and the product without a sign have the same rank, from left to right. The
/// argument of a function without brackets has no signs but its own, and ends before the next
/// function: sin 2θ log θ² is sin(2θ)·log(θ²).
NodeIndex Parser::term(bool bareArgument) {
    if (peek().kind == Kind::Minus || peek().kind == Kind::Plus) {
        const Level level(*this, peek().where);
        const bool negative = take().kind == Kind::Minus;
        const NodeIndex operand = term(bareArgument);
        return negative ? m_state.graph.add(Op::Negate, operand) : operand;
    }
    Ambiguity divisor{.numerator = peek().where.begin};
    bool follows = false; // whether what comes next follows a divisor without a sign
    bool hasBars = peek().kind == Kind::Bar;
    NodeIndex left = power();
    while (true) {
        if (!bareArgument && isProductSign()) {
            noteQuotient(divisor);
            const Token sign = take();
            follows = sign.kind == Kind::Divide && peek().kind != Kind::Open;
            divisor.sign = sign.where.begin;
            divisor.begin = peek().where.begin;
            divisor.runEnd = 0;
            left = productOf(sign.kind, left, signedPower());
            divisor.end = lastEnd();
        } else if (beginsFactor(bareArgument)) {
            if (peek().kind == Kind::Number || peek().kind == Kind::Fraction)
                fail("a number cannot directly follow a factor: write · or ^ before it",
                     peek().where);
            if (hasBars && peek().kind == Kind::Bar && m_tokens[m_at - 1].kind != Kind::Bar &&
                (peek(1).kind == Kind::Minus || peek(1).kind == Kind::Plus))
                fail("it is unclear which bars belong together: write abs(…)", peek().where);
            hasBars = hasBars || peek().kind == Kind::Bar;
            if (follows && divisor.runEnd == 0)
                divisor.runBegin = peek().where.begin;
            left = add(Op::Multiply, left, power());
            if (follows)
                divisor.runEnd = lastEnd();
        } else {
            noteQuotient(divisor);
            return left;
        }
    }
}

NodeIndex Parser::signedPower() {
    if (peek().kind != Kind::Minus && peek().kind != Kind::Plus)
        return power();
    const Level level(*this, peek().where);
    const bool negative = take().kind == Kind::Minus;
    const NodeIndex operand = signedPower();
    return negative ? m_state.graph.add(Op::Negate, operand) : operand;
}

bool Parser::beginsFactor(bool bareArgument) const {
    switch (peek().kind) {
    case Kind::Number:
    case Kind::Fraction:
    case Kind::Letter:
    case Kind::Constant:
    case Kind::Open:
    case Kind::Quotient:
    case Kind::Root:
    case Kind::Cases:
        return true;
    case Kind::Function:
    case Kind::Sum:
        return !bareArgument;
    case Kind::If:
        return !bareArgument && isConditionalCall();
    case Kind::Bar:
        return m_openBars == 0 && !(m_inComparison && isDoubleBar());
    default: // operators and ends
        return false;
    }
}

NodeIndex Parser::power() {
    NodeIndex base = primary();
    while (peek().kind == Kind::Dot)
        base = member(base);
    if (peek().kind == Kind::Not && peek().isAdjacent)
        base = factorial(base);
    if (peek().kind == Kind::Superscript) {
        base = add(Op::Power, base, superscript());
    } else if (peek().kind == Kind::Power) {
        const std::size_t sign = take().where.begin;
        Ambiguity raised{.sign = sign, .begin = peek().where.begin};
        const std::size_t first = m_at;
        const NodeIndex result = add(Op::Power, base, exponent());
        const bool isPlain = m_tokens[m_at - 1].kind == Kind::Number && m_at - first <= 2;
        const bool touches =
            peek().isAdjacent && (peek().kind == Kind::Letter || peek().kind == Kind::Constant);
        if (isPlain && touches && m_state.graph[base].op == Op::Euler) {
            raised.end = lastEnd();
            raised.runBegin = peek().where.begin;
            raised.runEnd = peek().where.begin + peek().where.length;
            noteExponent(raised);
        }
        return result;
    }
    if (peek().kind == Kind::Power || peek().kind == Kind::Superscript)
        fail("it is unclear which power comes first: use brackets, as in (θ²)^3", peek().where);
    return base;
}

NodeIndex Parser::exponent() {
    const Level level(*this, peek().where);
    if (peek().letter == U'}' && peek(1).letter == U')' && peek(3).kind == Kind::Close &&
        peek(4).kind == Kind::Close &&
        (peek(2).kind == Kind::Letter || peek(2).kind == Kind::Number))
        fail("it is unclear whether this is a power or an index: write x^2 or x_2", peek().where);
    if (takeIf(Kind::Minus))
        return m_state.graph.add(Op::Negate, exponent());
    takeIf(Kind::Plus);
    return power();
}

NodeIndex Parser::primary() {
    const Token& token = peek();
    const Level level(*this, token.where);
    switch (token.kind) {
    case Kind::Number:
        return number();
    case Kind::Fraction:
        return fraction();
    case Kind::Constant:
        return constant();
    case Kind::Letter:
        return letter();
    case Kind::Function:
        return function();
    case Kind::If:
        return conditionalCall();
    case Kind::Sum:
        return summation();
    case Kind::Open:
        return bracketed();
    case Kind::Bar:
        return absolute();
    case Kind::Quotient:
        return latexQuotient();
    case Kind::Root:
        return latexRoot();
    case Kind::Cases:
        return cases();
    case Kind::Word:
        if (peek(1).kind == Kind::Open && token.name != U"range" && token.name != U"zip")
            return sympyPiecewise();
        missing(token);
    default:
        missing(token);
    }
}

/// Returns whether the comma here is within a number: 2,5.
bool Parser::isDecimalComma() const {
    return m_at > 0 && m_tokens[m_at - 1].kind == Kind::Number && peek().isAdjacent &&
           peek(1).kind == Kind::Number && peek(1).isAdjacent;
}

/// Says why the comma here is wrong.
void Parser::refuseComma() {
    if (isDecimalComma())
        fail("write decimals with a point, as in 0.5",
             spanned(m_tokens[m_at - 1].where, peek(1).where));
    for (std::size_t i = m_at; i < m_tokens.size(); ++i)
        if (m_tokens[i].kind == Kind::In || m_tokens[i].kind == Kind::LessOrEqual)
            fail("a domain is not part of the formula: end the formula before the comma",
                 peek().where);
    fail("a comma only separates arguments, as in max(θ, 0)", peek().where);
}

/// Says what is missing where a factor was expected.
void Parser::missing(const Token& token) {
    switch (token.kind) {
    case Kind::End:
        fail("something is missing at the end", token.where);
    case Kind::Close:
        fail("something is missing before this bracket", token.where);
    case Kind::Superscript:
        fail("there is nothing here to raise to this power", token.where);
    case Kind::Word:
        fail("this word is not expected here", token.where);
    default:
        fail("something is missing before this sign", token.where);
    }
}

NodeIndex Parser::bracketed() {
    const Token open = take();
    const std::size_t outerBars = std::exchange(m_openBars, 0);
    const bool outerBraces = std::exchange(m_isInBraces, open.letter == U'}');
    const bool outerComparison = std::exchange(m_inComparison, false);
    const bool outerCases = std::exchange(m_inCases, false);
    ++m_brackets;
    NodeIndex inside = expression();
    if (open.letter == U'}' && peek().kind == Kind::Colon)
        inside = piecewise(open, inside);
    else if (open.letter == U'}' && peek().kind == Kind::Comma)
        inside = bracePairs(inside);
    --m_brackets;
    m_openBars = outerBars;
    m_isInBraces = outerBraces;
    m_inComparison = outerComparison;
    m_inCases = outerCases;
    close(open);
    if (open.letter == U'|')
        normOrder();
    switch (open.letter) {
    case U'|':
        return call(Function::Abs, {inside});
    case U'⌋':
        return call(Function::Floor, {inside});
    case U'⌉':
        return call(Function::Ceil, {inside});
    default:
        return positivePart(inside);
    }
}

void Parser::close(const Token& open) {
    const Token& token = peek();
    const bool isBar = open.letter == U'|' && token.kind == Kind::Bar;
    if (isBar || (token.kind == Kind::Close && token.letter == open.letter)) {
        take();
        return;
    }
    if (token.kind == Kind::Close)
        fail("this bracket does not match the one that it closes", token.where);
    if (token.kind == Kind::Comma && open.letter == U']')
        fail("a list can only follow “in”, as in sum((θ − a)^2 for a in [1, 2, 5])", open.where);
    if (token.kind == Kind::Comma)
        refuseComma();
    if (token.kind == Kind::Colon)
        fail("a range can only be given in a sum, as in sum(…, i, 1, 3)", token.where);
    if (token.kind == Kind::Equal)
        fail("an equals sign is not expected here; a comparison has two, as in θ == 1",
             token.where);
    fail("this bracket is never closed", open.where);
}

NodeIndex Parser::absolute() {
    const Token open = take();
    ++m_openBars;
    const NodeIndex inside = expression();
    if (!takeIf(Kind::Bar))
        fail("this bar is never closed", open.where);
    --m_openBars;
    normOrder();
    return call(Function::Abs, {inside});
}

std::size_t Parser::lastEnd() const {
    const Span where = m_tokens[m_at - 1].where;
    return where.begin + where.length;
}

/// Returns a part of the text on one line, cut off if it is long.
std::string Parser::slice(std::size_t begin, std::size_t end) const {
    // Quotations are short, but what could be quoted may be the whole text, once for each quotient.
    const std::size_t length = std::min(end - begin, 4 * kMaxQuoted);
    std::u32string part = text::plainText(m_state.typed.substr(begin, length)).characters;
    std::ranges::replace_if(part, text::isInvisible, U' ');
    const std::size_t last = part.find_last_not_of(U' ');
    part.resize(last == part.npos ? 0 : last + 1);
    if (part.size() > kMaxQuoted || length < end - begin)
        part = part.substr(0, kMaxQuoted) + U"…";
    return text::encodeUtf8(part);
}

} // namespace thetascope::expression
