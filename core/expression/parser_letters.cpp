// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/identifier.h"
#include "core/expression/parser.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <cmath>
#include <cstdint>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

/// Returns the index of a sum with which a subscript such as i+1 begins.
std::u32string_view indexIn(std::u32string_view subscript) {
    return subscript.substr(0, subscript.find_first_of(U"+-"));
}

} // namespace

/// Reads a number, or the 1 of 1_{θ > 0}, which is 1 where the condition holds, and 0 elsewhere.
NodeIndex Parser::number() {
    const double value = take().value;
    const bool isIndicator =
        value == 1 && peek().kind == Kind::Underscore && peek(1).kind == Kind::Open;
    if (!isIndicator)
        return m_state.graph.number(value);
    take();
    return bracketed();
}

NodeIndex Parser::superscript() {
    return m_state.graph.signedNumber(take().value);
}

NodeIndex Parser::fraction() {
    const Token& token = take();
    return add(Op::Divide, m_state.graph.number(token.value),
               m_state.graph.number(token.denominator));
}

/// Reads π or e, and the PI() of spreadsheets.
NodeIndex Parser::constant() {
    const Op op = take().op;
    if (peek().kind == Kind::Open && peek().isAdjacent && peek(1).kind == Kind::Close)
        m_at += 2;
    return m_state.graph.add(Node{.op = op});
}

/// Reads a variable or a constant. Within a sum, x_i and x[i] are the variable with the number that
/// the index has.
NodeIndex Parser::letter(bool mayBeFunction) {
    const Token& token = take();
    refuseLong(token.name, token.where);
    if (const auto found = m_state.bound.find(token.name); found != m_state.bound.end())
        return found->second;
    if (const std::optional<NodeIndex> variable = indexed(token))
        return *variable;
    if (mayBeFunction)
        refuseFunction(token);
    refuseLostIndex(token);
    return m_state.freeName(token.name, token.where);
}

/// Returns the variable that x_i, x_{i+1}, x[i] or x[i+1] is where i is the index of a sum.
std::optional<NodeIndex> Parser::indexed(const Token& letter) {
    const std::u32string_view subscript = subscriptOf(letter.name);
    if (!subscript.empty()) {
        const auto number = valueOfIndex(subscript);
        if (!number)
            return std::nullopt;
        return m_state.freeName(
            letter.name.substr(0, letter.name.size() - subscript.size()) + *number, letter.where);
    }
    if (peek().kind != Kind::Open || peek().letter != U']' || !peek().isAdjacent)
        return std::nullopt;
    const std::size_t end = closingOf(m_at).value_or(m_at);
    std::u32string written;
    for (std::size_t i = m_at + 1; i < end; ++i) {
        const Token& token = m_tokens[i];
        if (token.kind == Kind::Letter)
            written += token.name;
        else if (token.kind == Kind::Number)
            written += text::decodeUtf8(text::shortest(token.value)).text;
        else if (token.kind == Kind::Plus || token.kind == Kind::Minus)
            written += token.kind == Kind::Plus ? U'+' : U'-';
        else
            return std::nullopt;
    }
    if (!written.empty() && written.find_first_not_of(U"0123456789.-") == written.npos)
        fail("the number of a variable is a whole number, as in x[0]", peek().where);
    const auto number = valueOfIndex(written);
    if (!number && end == m_at + 2)
        fail("the index " + text::shown(text::encodeUtf8(written)) +
                 " has no value: write sum(…, " + text::shown(text::encodeUtf8(written)) +
                 ", 1, n)",
             m_tokens[m_at + 1].where);
    if (!number)
        return std::nullopt;
    m_at = end + 1;
    return m_state.freeName(letter.name + U"_" + *number, letter.where);
}

/// Returns the number that a subscript such as i or i+1 is where i is the index of a sum.
std::optional<std::u32string> Parser::valueOfIndex(std::u32string_view index) {
    const std::u32string_view letters = indexIn(index);
    const auto found = m_state.bound.find(std::u32string(letters));
    if (found == m_state.bound.end())
        return std::nullopt;
    const std::optional<double> first = m_state.literalValue(found->second);
    double value = first.value_or(0.5);
    if (letters.size() < index.size()) {
        const auto [rest, read] =
            text::leadingNumber(text::encodeUtf8(index.substr(letters.size() + 1)));
        if (read + letters.size() + 1 != index.size())
            return std::nullopt;
        value += index[letters.size()] == U'+' ? rest : -rest;
    }
    constexpr double kLargest = 1e15; // larger ones would lose digits
    if (value != std::floor(value) || value < 0 || value >= kLargest)
        return std::nullopt;
    return text::decodeUtf8(std::to_string(static_cast<std::int64_t>(value))).text;
}

/// Refuses a letter that is used as the name of a function: f(x − 1), H(x), J(w, b). Only a letter
/// before a longer bracket is a factor, as in a(x − 1).
void Parser::refuseFunction(const Token& letter) const {
    if (peek().kind != Kind::Open || peek().letter != U')' || !peek().isAdjacent)
        return;
    const bool isUsual = letter.name == U"f" || letter.name == U"g" || letter.name == U"h";
    const bool isOfLetter = peek(1).kind == Kind::Letter && peek(2).kind == Kind::Close;
    const std::size_t end = closingOf(m_at).value_or(m_at);
    if (isUsual || isOfLetter || find(Kind::Comma, m_at + 1, end))
        fail(text::inQuotes(shownName(letter.name)) + " is not a known function", letter.where);
}

/// Refuses the index of a sum after the sum's end, where it would be another constant.
void Parser::refuseLostIndex(const Token& letter) const {
    const std::u32string name(subscriptOf(letter.name).empty() ? std::u32string_view(letter.name)
                                                               : indexIn(subscriptOf(letter.name)));
    if (m_state.loopNames.contains(name) && !m_state.given.contains(name))
        fail("the sum over " + text::shown(text::encodeUtf8(name)) +
                 " ends before this: put all of its terms in brackets",
             letter.where);
}

/// Reads the sign of 3!, which is the product 1·2·3.
NodeIndex Parser::factorial(NodeIndex operand) {
    constexpr double kGreatest = 170; // that of 171 overflows
    const Span where = peek().where;
    const std::optional<double> value = m_state.literalValue(operand);
    if (!value || *value < 0 || *value > kGreatest || *value != std::floor(*value) ||
        peek(1).kind == Kind::Not)
        fail("a factorial takes a whole number from 0 to 170, as in 3!", where);
    take();
    double product = 1;
    for (double factor = 2; factor <= *value; ++factor)
        product *= factor;
    return m_state.graph.number(product);
}

/// Leaves out the order of a norm, as in ‖θ‖₂, since all norms of one number are the same.
void Parser::normOrder() {
    if (peek().kind != Kind::Underscore)
        return;
    take();
    if (peek().kind == Kind::Open)
        m_at = closingOf(m_at).value_or(m_at) + 1;
    else if (peek().kind == Kind::Number || peek().kind == Kind::Letter)
        take();
}

} // namespace thetascope::expression
