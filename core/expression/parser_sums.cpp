// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/identifier.h"
#include "core/expression/parser.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

/// All sums of a formula have at most this many terms together.
constexpr std::size_t kMaxTerms = 10'000;

using Names = std::map<std::u32string, NodeIndex>;

/// A Binding gives names the values of a sum's terms during its lifetime.
class Binding {
public:
    Binding(Names& bound, const std::vector<std::u32string>& names)
        : m_bound(bound)
        , m_names(names) {
        for (const std::u32string& name : names) {
            const auto found = bound.find(name);
            m_outer.push_back(found == bound.end() ? std::nullopt : std::optional(found->second));
        }
    }

    Binding(const Binding&) = delete;
    Binding& operator=(const Binding&) = delete;

    ~Binding() {
        for (std::size_t k = 0; k < m_names.size(); ++k) {
            if (m_outer[k])
                m_bound[m_names[k]] = *m_outer[k];
            else
                m_bound.erase(m_names[k]);
        }
    }

    void set(std::size_t name, NodeIndex value) { m_bound[m_names[name]] = value; }

private:
    Names& m_bound;
    const std::vector<std::u32string>& m_names;
    std::vector<std::optional<NodeIndex>> m_outer;
};

bool isWord(const Token& token, std::u32string_view word) {
    return token.kind == Kind::Word && token.name == word;
}

} // namespace

std::optional<std::size_t> Parser::closingOf(std::size_t open) const {
    std::size_t depth = 0;
    for (std::size_t i = open; i < m_tokens.size(); ++i) {
        depth += m_tokens[i].kind == Kind::Open;
        depth -= m_tokens[i].kind == Kind::Close && depth > 0;
        if (depth == 0)
            return i;
    }
    return std::nullopt;
}

/// Returns the first token of a kind between two positions that is in no further brackets.
std::optional<std::size_t> Parser::find(Kind kind, std::size_t begin, std::size_t end) const {
    std::size_t depth = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (depth == 0 && m_tokens[i].kind == kind)
            return i;
        depth += m_tokens[i].kind == Kind::Open;
        depth -= m_tokens[i].kind == Kind::Close && depth > 0;
    }
    return std::nullopt;
}

/// Returns whether the brackets that open at a position have more than one argument, or a loop.
bool Parser::hasIndexInside(std::size_t open) const {
    const std::size_t end = closingOf(open).value_or(m_tokens.size() - 1);
    return find(Kind::Comma, open + 1, end) || find(Kind::For, open + 1, end);
}

/// Returns how many tokens of a kind are between two positions in no further brackets.
std::size_t Parser::count(Kind kind, std::size_t begin, std::size_t end) const {
    std::size_t found = 0;
    for (std::optional<std::size_t> at = find(kind, begin, end); at; at = find(kind, *at + 1, end))
        ++found;
    return found;
}

/// Reads a sum or product in one of the ways in which people write it.
NodeIndex Parser::summation() {
    const Token sign = take();
    const bool hasLimits = peek().kind == Kind::Underscore ||
                           (peek().kind == Kind::Letter && peek(1).kind == Kind::Equal) ||
                           (peek().kind == Kind::Open && peek(1).kind == Kind::Letter &&
                            (peek(2).kind == Kind::Equal || peek(2).kind == Kind::In));
    if (hasLimits)
        return summationWithLimits(sign.letter);
    // The word sum may also stand before what is one number already, as torch.sum(x) does.
    const bool isSign = sign.name.empty();
    if (peek().kind != Kind::Open || (isSign && !hasIndexInside(m_at)))
        fail("the index of the sum is missing: write sum(…, i, 1, n) or Σ(i=1..n) …", sign.where);
    return summationCall(sign.letter);
}

/// Reads Σ(i=1..n) …, Σ_{i=1}^{n} … or Σᵢ₌₁ⁿ …; what is summed is the product that follows.
NodeIndex Parser::summationWithLimits(char32_t sign) {
    const Loop loop = limits();
    const std::size_t begin = m_at;
    std::size_t end = begin;
    const NodeIndex result = repeated(sign, loop, [&] {
        m_at = begin;
        const NodeIndex value = term();
        end = m_at;
        return value;
    });
    if (loop.rows.empty()) { // the terms are read all the same, to find where they end
        const NodeIndex none = combined(sign, {});
        Binding binding(m_state.bound, loop.names);
        for (std::size_t k = 0; k < loop.names.size(); ++k)
            binding.set(k, none);
        term();
        return none;
    }
    m_at = end;
    return result;
}

/// Reads the limits of a sum. The upper one may come after the brackets: Σ_{i=1}^n.
Parser::Loop Parser::limits() {
    takeIf(Kind::Underscore);
    const bool isBracketed = peek().kind == Kind::Open;
    const Token open = peek();
    if (isBracketed)
        take();
    ++m_brackets;
    const Token index = take();
    if (index.kind != Kind::Letter)
        fail("the index of the sum is missing here, as in Σ(i=1..n)", index.where);
    if (!takeIf(Kind::Equal))
        expect(Kind::In, "the index of the sum takes values, as in Σ(i=1..n)");
    const Span where = peek().where;
    if (isBracketed && peek().kind == Kind::Open && peek().letter != U')') {
        Loop loop = listLoop({index.name});
        --m_brackets;
        close(open);
        return loop;
    }
    const NodeIndex low = sum();
    std::optional<NodeIndex> high;
    if (takeIf(Kind::Dots) || takeIf(Kind::Comma) || takeIf(Kind::Colon)) {
        takeIf(Kind::Dots); // 1, …, n
        takeIf(Kind::Comma);
        high = isBracketed ? sum() : power();
    }
    --m_brackets;
    if (isBracketed)
        close(open);
    if (!high && peek().kind == Kind::Superscript)
        high = superscript();
    else if (!high && takeIf(Kind::Power))
        high = peek().kind == Kind::Open ? bracketed() : primary();
    if (!high)
        fail("the last value of the index is missing, as in Σ(i=1..n)", where);
    return rangeOf(index.name, low, *high, where);
}

/// Reads sum(…, i, 1, n), sum(…, i=1..n), Python's sum(… for i in …), or a sum of arguments.
NodeIndex Parser::summationCall(char32_t sign) {
    const Token open = peek();
    const std::optional<std::size_t> closing = closingOf(m_at);
    if (!closing)
        fail("this bracket is never closed", open.where);
    // sum([… for i in …]) has brackets of its own
    const bool isList =
        peek(1).kind == Kind::Open && peek(1).letter == U']' && closingOf(m_at + 1) == *closing - 1;
    const std::size_t first = m_at + (isList ? 2 : 1);
    const std::size_t end = *closing - (isList ? 1 : 0);
    NodeIndex result = 0;
    const auto firstComma = find(Kind::Comma, first, end);
    const auto index = firstComma ? *firstComma + 1 : end;
    const auto kindAt = [&](std::size_t i) { return i < end ? m_tokens[i].kind : Kind::End; };
    const bool isTuple = kindAt(index) == Kind::Open; // sum(…, (i, 1, n)), as SymPy has it
    const std::size_t letter = index + (isTuple ? 1 : 0);
    // sum(…, i, 1, n) has four arguments, unlike the sum of any two or three letters.
    const bool hasBothLimits = isTuple || count(Kind::Comma, first, end) == 3;
    const bool hasIndex =
        kindAt(letter) == Kind::Letter &&
        (kindAt(letter + 1) == Kind::Equal || (kindAt(letter + 1) == Kind::Comma && hasBothLimits));
    if (const auto forAt = find(Kind::For, first, end)) {
        result = comprehension(sign, first, *forAt, end);
    } else if (firstComma && hasIndex) {
        m_at = letter;
        const std::u32string name = take().name;
        take();
        const Span where = peek().where;
        ++m_brackets;
        const NodeIndex low = sum();
        if (!takeIf(Kind::Dots) && !takeIf(Kind::Colon))
            expect(Kind::Comma, "the last value of the index is missing, as in sum(…, i, 1, n)");
        const Loop loop = rangeOf(name, low, sum(), where);
        --m_brackets;
        if (isTuple && !takeIf(Kind::Close))
            fail("this is not expected here", peek().where);
        if (m_at != end)
            fail("this is not expected here", peek().where);
        result = repeated(sign, loop, [&] {
            m_at = first;
            const NodeIndex value = expression();
            if (m_at != *firstComma)
                fail("this is not expected here", peek().where);
            return value;
        });
    } else if (count(Kind::Comma, first, end) == 2 && kindAt(index) == Kind::Letter &&
               kindAt(index + 1) == Kind::Comma && m_tokens[index].name != U"x" &&
               m_tokens[index].name != U"y" && m_tokens[index].name != U"θ") {
        fail("the last value of the index is missing, as in sum(…, i, 1, n)", m_tokens[end].where);
    } else {
        take();
        return combined(sign, argumentList(open));
    }
    m_at = *closing + 1;
    return result;
}

/// Reads “body for i in … for j in …”, as Python has it.
NodeIndex Parser::comprehension(char32_t sign, std::size_t body, std::size_t forAt,
                                std::size_t end) {
    m_at = forAt + 1;
    std::vector<std::u32string> names;
    const bool isTuple = takeIf(Kind::Open);
    do {
        if (peek().kind != Kind::Letter)
            fail("the index of the sum is missing here", peek().where);
        names.push_back(take().name);
    } while (takeIf(Kind::Comma));
    if (isTuple)
        expect(Kind::Close, "this is not expected here");
    expect(Kind::In, "the index takes values: write for i in range(1, 4)");
    const Loop loop = listLoop(std::move(names));
    if (m_at < end && peek().kind != Kind::For)
        fail("this is not expected here", peek().where);
    const std::size_t next = m_at;
    // Within the brackets of the sum, “for” is not that of a condition.
    const bool outerBraces = std::exchange(m_isInBraces, false);
    ++m_brackets;
    const std::size_t bodyEnd = find(Kind::For, body, end).value_or(end);
    const NodeIndex result = repeated(sign, loop, [&] {
        if (next < end)
            return comprehension(sign, body, next, end);
        m_at = body;
        const NodeIndex value = expression();
        if (m_at != bodyEnd)
            fail("this is not expected here", peek().where);
        return value;
    });
    --m_brackets;
    m_isInBraces = outerBraces;
    return result;
}

/// Reads range(…), zip(…) or a list, and binds its rows to names.
Parser::Loop Parser::listLoop(std::vector<std::u32string> names) {
    const Token first = peek();
    Loop loop{.names = std::move(names), .rows = {}};
    if (isWord(first, U"range")) {
        take();
        const Token open = peek();
        expect(Kind::Open, "range takes whole numbers in brackets, as in range(1, 4)");
        const Nodes bounds = argumentList(open);
        const double low = bounds.size() > 1 ? wholeNumber(bounds[0], first.where) : 0;
        const double high = wholeNumber(bounds[bounds.size() > 1 ? 1 : 0], first.where);
        const double step = bounds.size() > 2 ? wholeNumber(bounds[2], first.where) : 1;
        if (step == 0)
            fail("the step of a range cannot be 0", first.where);
        if ((high - low) / step > static_cast<double>(kMaxTerms))
            tooManyTerms(first.where);
        for (double i = low; step > 0 ? i < high : i > high; i += step)
            loop.rows.push_back({m_state.graph.signedNumber(i)});
    } else if (isWord(first, U"zip")) {
        take();
        const Token open = peek();
        expect(Kind::Open, "zip takes lists in brackets");
        do {
            const std::vector<Nodes> column = listItems();
            if (loop.rows.empty())
                loop.rows.resize(column.size());
            loop.rows.resize(std::min(loop.rows.size(), column.size()));
            for (std::size_t i = 0; i < loop.rows.size(); ++i)
                loop.rows[i].push_back(column[i][0]);
        } while (takeIf(Kind::Comma));
        close(open);
    } else if (first.kind == Kind::Number || first.kind == Kind::Letter) { // 1:3
        const NodeIndex low = sum();
        expect(Kind::Colon, "a list is missing here, as in [1, 2, 3]");
        return rangeOf(loop.names[0], low, sum(), first.where);
    } else {
        loop.rows = listItems();
    }
    for (const Nodes& row : loop.rows)
        if (row.size() != loop.names.size())
            fail("each item of this list needs " + std::to_string(loop.names.size()) +
                     (loop.names.size() == 1 ? " number" : " numbers"),
                 first.where);
    return loop;
}

/// Reads a list in brackets whose items are numbers or tuples of numbers.
std::vector<Parser::Nodes> Parser::listItems() {
    const Token open = peek();
    expect(Kind::Open, "a list is missing here, as in [1, 2, 3]");
    std::vector<Nodes> items;
    while (peek().kind != Kind::Close) {
        const bool isTuple = peek().kind == Kind::Open &&
                             find(Kind::Comma, m_at + 1, closingOf(m_at).value_or(m_at + 1));
        if (isTuple) {
            const Token tuple = take();
            items.push_back(argumentList(tuple));
        } else {
            items.push_back({expression()});
        }
        if (!takeIf(Kind::Comma))
            break;
    }
    close(open);
    return items;
}

double Parser::wholeNumber(NodeIndex node, Span where) {
    const std::optional<double> value = m_state.constantValue(node);
    if (!value)
        fail("the limits of a sum must be whole numbers", where);
    if (std::abs(*value) > 1e9 || *value != std::floor(*value))
        fail("the limits of a sum must be whole numbers of a reasonable size", where);
    return *value + 0.0; // −0 would be a number that nothing prints
}

Parser::Loop Parser::rangeOf(std::u32string name, NodeIndex low, NodeIndex high, Span where) {
    const double first = wholeNumber(low, where);
    const double last = wholeNumber(high, where);
    if (last - first >= static_cast<double>(kMaxTerms))
        tooManyTerms(where);
    Loop loop{.names = {std::move(name)}, .rows = {}};
    for (double i = first; i <= last; ++i)
        loop.rows.push_back({m_state.graph.signedNumber(i)});
    return loop;
}

/// Reads a body once for each row of a loop, with its names bound to that row.
NodeIndex Parser::repeated(char32_t sign, const Loop& loop,
                           const std::function<NodeIndex()>& body) {
    const Level level(*this, peek().where);
    Binding binding(m_state.bound, loop.names);
    Nodes terms;
    for (const Nodes& row : loop.rows) {
        if (++m_state.terms > kMaxTerms)
            tooManyTerms(peek().where);
        for (std::size_t k = 0; k < row.size(); ++k) {
            m_state.loopNames.insert(loop.names[k]);
            binding.set(k, row[k]);
        }
        terms.push_back(body());
    }
    return combined(sign, terms);
}

void Parser::tooManyTerms(Span where) {
    fail("a formula can have at most " + std::to_string(kMaxTerms) + " terms in its sums", where);
}

NodeIndex Parser::combined(char32_t sign, const Nodes& terms) {
    if (terms.empty())
        return m_state.graph.number(sign == U'Σ' ? 0 : 1);
    NodeIndex all = terms[0];
    for (std::size_t i = 1; i < terms.size(); ++i)
        all = add(sign == U'Σ' ? Op::Add : Op::Multiply, all, terms[i]);
    return all;
}

} // namespace thetascope::expression
