// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/defined_functions.h"
#include "core/expression/known_names.h"
#include "core/expression/parser.h"
#include "core/text/ascii.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

/// Returns whether a bracket after a function's name encloses its arguments. A bar does not: it
/// belongs to a bare argument.
bool opensArguments(const Token& token) {
    return token.kind == Kind::Open && token.letter != U'|' && token.letter != U'⌋' &&
           token.letter != U'⌉';
}

bool isLogarithm(const Name& name) {
    return name.kind == Name::Kind::Function && name.function == Function::Log;
}

/// Returns the name of a function as error messages have it.
std::string nameOf(const Token& name) {
    return text::encodeUtf8(name.entry->text);
}

std::string counted(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " argument" : " arguments");
}

struct Inverse {
    Function function;
    Function inverse;
};

constexpr Inverse kInverses[] = {
    {Function::Sin, Function::Asin},   {Function::Cos, Function::Acos},
    {Function::Tan, Function::Atan},   {Function::Sec, Function::Asec},
    {Function::Csc, Function::Acsc},   {Function::Cot, Function::Acot},
    {Function::Sinh, Function::Asinh}, {Function::Cosh, Function::Acosh},
    {Function::Tanh, Function::Atanh}, {Function::Sech, Function::Asech},
    {Function::Csch, Function::Acsch}, {Function::Coth, Function::Acoth},
};

/// Members that leave a number as it is: x.item(), x.sum().
constexpr std::u32string_view kNeutral[] = {U"item",  U"detach", U"numpy",   U"double",
                                            U"clone", U"cpu",    U"squeeze", U"flatten",
                                            U"data",  U"t",      U"sum",     U"prod"};

} // namespace

/// Reads a function's name, possibly with an exponent or a base, and its arguments: sin² θ is
/// (sin θ)².
NodeIndex Parser::function() {
    const Token name = take();
    std::optional<NodeIndex> base;
    if (peek().kind == Kind::Underscore && isLogarithm(*name.entry))
        base = logarithmBase();
    const bool raised = peek().kind == Kind::Superscript || peek().kind == Kind::Power;
    NodeIndex raisedTo = 0;
    if (raised) {
        const Span where = peek().where;
        raisedTo = peek().kind == Kind::Superscript ? superscript() : (take(), nameExponent());
        if (m_state.graph[raisedTo].op == Op::Negate)
            return inverse(name, raisedTo, where);
    }
    if (!base && peek().kind == Kind::Underscore && isLogarithm(*name.entry))
        base = logarithmBase();
    noteLogarithm(name);
    // nn.ReLU()(x), as PyTorch has it
    if (peek().kind == Kind::Open && peek(1).kind == Kind::Close && peek(2).kind == Kind::Open)
        m_at += 2;
    Nodes all = arguments();
    if (base)
        all.push_back(*base);
    const NodeIndex value = applied(name, all);
    return raised ? add(Op::Power, value, raisedTo) : value;
}

/// Notes how log102 was read, which might have been log10(2).
void Parser::noteLogarithm(const Token& name) {
    if (name.entry->text != U"log" || peek().kind != Kind::Number || !peek().isAdjacent)
        return;
    const std::size_t first = peek().where.begin;
    const std::size_t end = first + peek().where.length;
    const std::string number = slice(first, end);
    for (const std::string_view base : {"10", "2"}) {
        if (number.size() > base.size() && number.starts_with(base) &&
            text::isDigit(static_cast<unsigned char>(number[base.size()]))) {
            note("read as log(" + number + "); log" + std::string(base) + '(' +
                     number.substr(base.size()) + ") needs brackets",
                 {first + base.size(), end - first - base.size()});
            return;
        }
    }
}

/// Reads the arguments of sin⁻¹, which is the inverse of the sine, and of no other negative power.
NodeIndex Parser::inverse(const Token& name, NodeIndex raisedTo, Span where) {
    const NodeIndex size = m_state.graph[raisedTo].operands[0];
    const auto* const row = std::ranges::find(kInverses, name.entry->function, &Inverse::function);
    if (name.entry->kind != Name::Kind::Function || row == std::end(kInverses) ||
        m_state.graph[size].value != 1)
        fail("a negative power on a function’s name is ambiguous: write it after the brackets, as "
             "in log(θ)⁻¹",
             where);
    const Nodes all = arguments();
    if (all.size() != 1)
        fail(nameOf(name) + " takes " + counted(1) + ", not " + std::to_string(all.size()),
             name.where);
    return call(row->inverse, {all[0]});
}

/// Reads the base of log_2, log_{10} or log₃.
NodeIndex Parser::logarithmBase() {
    take();
    if (peek().kind == Kind::Open)
        return bracketed();
    if (peek().kind == Kind::Letter)
        return letter(false); // log_b(x) has the argument x
    if (peek().kind == Kind::Number || peek().kind == Kind::Constant)
        return primary();
    fail("the base of the logarithm is missing here", peek().where);
}

/// Reads the exponent of a function's name: in sin^2 θ it is only the number.
NodeIndex Parser::nameExponent() {
    if (peek().kind == Kind::Open && (peek().letter == U'}' || peek().letter == U')'))
        return bracketed();
    if (takeIf(Kind::Minus))
        return m_state.graph.add(Op::Negate, nameExponent());
    if (peek().kind != Kind::Number)
        fail("a power on a function’s name must be a number, as in sin^2 θ", peek().where);
    return m_state.graph.number(take().value);
}

/// Reads the sign after (1 − θ)₊, the positive part of what is in brackets, if it is there.
NodeIndex Parser::positivePart(NodeIndex inside) {
    const bool isBraced =
        peek(1).kind == Kind::Open && peek(2).kind == Kind::Plus && peek(3).kind == Kind::Close;
    if (peek().kind != Kind::Underscore || (peek(1).kind != Kind::Plus && !isBraced))
        return inside;
    m_at += isBraced ? 4 : 2;
    return call(Function::Max, {m_state.graph.number(0), inside});
}

NodeIndex Parser::bareArgument() {
    const Token& name = m_tokens[m_at - 1];
    switch (peek().kind) {
    case Kind::End:
    case Kind::Close:
    case Kind::Comma:
    case Kind::EndCases:
    case Kind::NextRow:
        if (name.kind == Kind::Function)
            fail(nameOf(name) + " needs an argument, as in " + nameOf(name) + "(θ)", name.where);
        break;
    default:
        break;
    }
    const Level level(*this, peek().where);
    return term(true);
}

/// Reads the arguments of a function, which are in brackets or bare.
Parser::Nodes Parser::arguments() {
    if (!opensArguments(peek()))
        return {bareArgument()};
    if (peek(1).kind == Kind::Close)
        fail("something is missing before this bracket", peek(1).where);
    return argumentList(take());
}

/// Reads arguments up to the bracket that closes another; a list in square brackets has arguments
/// too, and keywords such as base= are left out.
Parser::Nodes Parser::argumentList(const Token& open) {
    Nodes all;
    const std::size_t outerBars = std::exchange(m_openBars, 0);
    const bool outerComparison = std::exchange(m_inComparison, false);
    const bool outerCases = std::exchange(m_inCases, false);
    ++m_brackets;
    do {
        const bool isKeyword = (peek().kind == Kind::Word || peek().kind == Kind::Letter) &&
                               peek(1).kind == Kind::Equal && peek(1).letter == U'=';
        const std::u32string& keyword = peek().name;
        const bool isFunction = peek().kind == Kind::Function && peek(1).kind == Kind::Equal;
        const bool isMisplaced =
            (keyword == U"a_min" && all.size() != 1) || (keyword == U"a_max" && all.size() != 2);
        if (isFunction || (isKeyword && isMisplaced)) // clip(θ, max=1)
            fail("values cannot be given by name here: clip takes its limits in order, as in "
                 "clip(θ, 0, 1)",
                 peek().where);
        if (isKeyword) {
            const bool isLeftOut = isOfArrays(keyword);
            m_at += 2;
            if (isLeftOut) { // a number has no axes
                expression();
                continue;
            }
        }
        if (peek().kind == Kind::Open && peek().letter == U']' && isWholeArgument()) {
            const Token list = take();
            std::ranges::copy(argumentList(list), std::back_inserter(all));
        } else {
            all.push_back(expression());
        }
        if (peek().kind == Kind::Comma && isDecimalComma())
            m_decimalComma = spanned(m_tokens[m_at - 1].where, peek(1).where);
        if (peek().kind == Kind::Semicolon && m_decimalComma) // max(0,5; x)
            fail("write decimals with a point, as in 0.5", *m_decimalComma);
    } while (takeIf(Kind::Comma) || takeIf(Kind::Semicolon));
    --m_brackets;
    m_openBars = outerBars;
    m_inComparison = outerComparison;
    m_inCases = outerCases;
    close(open);
    return all;
}

/// Returns whether the brackets that open here enclose a whole argument: max([a, b]), but not
/// max([a]^2, b).
bool Parser::isWholeArgument() const {
    const std::size_t after = closingOf(m_at).value_or(m_tokens.size() - 1) + 1;
    const Kind next = m_tokens[std::min(after, m_tokens.size() - 1)].kind;
    return next == Kind::Comma || next == Kind::Semicolon || next == Kind::Close;
}

/// Returns the value of a function for its arguments.
NodeIndex Parser::applied(const Token& name, const Nodes& arguments) {
    const Name& entry = *name.entry;
    if (entry.kind == Name::Kind::Function) {
        const std::size_t arity = functionRow(entry.function).arity;
        if (arguments.size() == arity) {
            Node node{.op = Op::Call, .function = entry.function};
            std::ranges::copy(arguments, node.operands.begin());
            return m_state.graph.add(node);
        }
        if (!entry.defined && m_decimalComma)
            fail("write decimals with a point, as in 0.5", *m_decimalComma);
        if (!entry.defined)
            fail(nameOf(name) + " takes " + counted(arity) + ", not " +
                     std::to_string(arguments.size()),
                 name.where);
    }
    const DefinedFunction& defined = definedFunctions()[*entry.defined];
    if (isLogarithm(entry) && arguments.size() == 2 && m_state.literalValue(arguments[0]) &&
        !m_state.literalValue(arguments[1]))
        fail("it is unclear which number is the base: write log_2(θ)", name.where);
    if (entry.text == U"norm" && arguments.size() > 1 &&
        m_state.graph[arguments.back()].op == Op::Number)
        fail("it is unclear whether the last number is the order of the norm: write hypot(…)",
             name.where);
    if (arguments.size() < defined.least || arguments.size() > defined.most) {
        if (entry.text == U"array" || entry.text == U"asarray" || entry.text == U"tensor")
            fail("a list can only follow “in”, as in sum((θ − a)^2 for a in [1, 2, 5])",
                 name.where);
        const bool isFixed = defined.least == defined.most;
        fail(nameOf(name) + " takes " +
                 (isFixed                            ? counted(defined.least)
                  : arguments.size() < defined.least ? "at least " + counted(defined.least)
                                                     : "at most " + counted(defined.most)) +
                 ", not " + std::to_string(arguments.size()),
             name.where);
    }
    return defined.build(m_state.graph, arguments);
}

/// Reads a member of a number, as PyTorch and NumPy have it: x.sin(), (x**2).sum(), x.pow(2).
NodeIndex Parser::member(NodeIndex object) {
    take(); // the point
    const Token name = take();
    const bool isNeutral =
        name.kind == Kind::Word && std::ranges::find(kNeutral, name.name) != std::end(kNeutral);
    if (name.kind != Kind::Function && name.kind != Kind::Sum && !isNeutral)
        fail("this member of a number is not known", name.where);
    Nodes all{object};
    if (peek().kind == Kind::Open && peek(1).kind == Kind::Close)
        m_at += 2;
    else if (peek().kind == Kind::Open)
        std::ranges::copy(argumentList(take()), std::back_inserter(all));
    return name.kind == Kind::Function ? applied(name, all) : object;
}

/// Reads one argument of a LaTeX command: a group in braces, or one digit, letter or command.
NodeIndex Parser::latexArgument() {
    const Level level(*this, peek().where);
    return peek().kind == Kind::Open ? bracketed() : primary();
}

NodeIndex Parser::latexQuotient() {
    take();
    const NodeIndex above = latexArgument();
    return add(Op::Divide, above, latexArgument());
}

/// Reads \sqrt{x} or \sqrt[3]{x}.
NodeIndex Parser::latexRoot() {
    const Token root = take();
    std::optional<NodeIndex> degree;
    if (peek().kind == Kind::Open && peek().letter == U']')
        degree = bracketed();
    const NodeIndex radicand = latexArgument();
    if (!degree)
        return call(Function::Sqrt, {radicand});
    const Nodes both{radicand, *degree};
    return findDefined(U"root")->build(m_state.graph, both);
}

} // namespace thetascope::expression
