// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "core/expression/lexer.h"
#include "core/expression/stable.h"

#include <algorithm>
#include <string>
#include <utility>

namespace thetascope::expression {

namespace {

using Kind = Token::Kind;

/// An error. It is thrown only within this file, since a recursive descent is clearest if an error
/// ends it at once.
struct Fault {
    SyntaxError error;
};

[[noreturn]] void fail(std::string message, Span where) {
    throw Fault{{std::move(message), where}};
}

/// Counts one more level of nesting during its lifetime.
class Level {
public:
    Level(std::size_t& depth, Span where)
        : m_depth(depth) {
        if (++m_depth > kMaxDepth)
            fail("the formula is nested more than " + std::to_string(kMaxDepth) + " levels deep",
                 where);
    }

    ~Level() { --m_depth; }

    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

private:
    std::size_t& m_depth;
};

/// Parses by recursive descent. From lowest to highest precedence: sum, term (· and /), product
/// (juxtaposition), power, primary.
class Parser {
public:
    Parser(const std::vector<Token>& tokens, Graph& graph, std::size_t dimension)
        : m_tokens(tokens)
        , m_graph(graph)
        , m_dimension(dimension) {}

    NodeIndex run() {
        if (peek().kind == Kind::End)
            fail("type a formula, such as sin 2θ · log θ²", {0, 0});
        const NodeIndex result = sum();
        switch (peek().kind) {
        case Kind::End:
            return result;
        case Kind::Close:
            fail("this bracket was never opened", peek().where);
        case Kind::Comma:
            fail("a comma only separates arguments, as in max(θ, 0); write decimals with a point",
                 peek().where);
        default: // sum() takes or refuses all others
            fail("this is not expected here", peek().where);
        }
    }

private:
    const Token& peek() const { return m_tokens[m_at]; }

    const Token& take() { return m_tokens[m_at++]; }

    bool takeIf(Kind kind) {
        const bool found = peek().kind == kind;
        m_at += found;
        return found;
    }

    NodeIndex sum() {
        NodeIndex left = term();
        while (peek().kind == Kind::Plus || peek().kind == Kind::Minus) {
            const Op op = take().kind == Kind::Plus ? Op::Add : Op::Subtract;
            left = m_graph.add(op, left, term());
        }
        return left;
    }

    NodeIndex term() {
        NodeIndex left = signedProduct();
        while (peek().kind == Kind::Times || peek().kind == Kind::Divide) {
            const Op op = take().kind == Kind::Times ? Op::Multiply : Op::Divide;
            left = m_graph.add(op, left, signedProduct());
        }
        return left;
    }

    NodeIndex signedProduct(bool bareArgument = false) {
        if (peek().kind != Kind::Minus && peek().kind != Kind::Plus)
            return product(bareArgument);
        const Level level(m_depth, peek().where);
        const bool negative = take().kind == Kind::Minus;
        const NodeIndex operand = signedProduct(bareArgument);
        return negative ? m_graph.add(Op::Negate, operand) : operand;
    }

    /// Parses factors written next to each other. If they are the argument of a function without
    /// brackets, they end before the next function: sin 2θ log θ² is sin(2θ)·log(θ²).
    NodeIndex product(bool bareArgument) {
        NodeIndex left = power();
        while (beginsFactor(bareArgument)) {
            if (peek().kind == Kind::Number)
                fail("a number cannot directly follow a factor: write · or ^ before it",
                     peek().where);
            left = m_graph.add(Op::Multiply, left, power());
        }
        return left;
    }

    bool beginsFactor(bool bareArgument) const {
        switch (peek().kind) {
        case Kind::Number:
        case Kind::Variable:
        case Kind::Constant:
        case Kind::Open:
            return true;
        case Kind::Function:
            return !bareArgument;
        case Kind::Bar:
            return m_openBars == 0;
        default: // operators and ends
            return false;
        }
    }

    NodeIndex power() {
        NodeIndex base = primary();
        if (peek().kind == Kind::Superscript)
            base = m_graph.add(Op::Power, base, superscript());
        else if (takeIf(Kind::Power))
            return m_graph.add(Op::Power, base, exponent());
        if (peek().kind == Kind::Power || peek().kind == Kind::Superscript)
            fail("it is unclear which power comes first: use brackets, as in (θ²)^3", peek().where);
        return base;
    }

    NodeIndex superscript() {
        const double value = take().value;
        return value < 0 ? m_graph.add(Op::Negate, m_graph.number(-value)) : m_graph.number(value);
    }

    NodeIndex exponent() {
        const Level level(m_depth, peek().where);
        if (takeIf(Kind::Minus))
            return m_graph.add(Op::Negate, exponent());
        takeIf(Kind::Plus);
        return power();
    }

    NodeIndex primary() {
        const Token& token = peek();
        const Level level(m_depth, token.where);
        switch (token.kind) {
        case Kind::Number:
            return m_graph.number(take().value);
        case Kind::Constant:
            return m_graph.add(Node{.op = take().op});
        case Kind::Variable:
            return m_graph.variable(take().letter == 'y' && m_dimension == 2 ? 1 : 0);
        case Kind::Function:
            return function();
        case Kind::Open:
            return bracketed();
        case Kind::Bar:
            return absolute();
        case Kind::End:
            fail("something is missing at the end", token.where);
        case Kind::Close:
            fail("something is missing before this bracket", token.where);
        case Kind::Superscript:
            fail("there is nothing here to raise to this power", token.where);
        case Kind::Plus:
        case Kind::Minus:
        case Kind::Times:
        case Kind::Divide:
        case Kind::Power:
        case Kind::Comma:
            fail("something is missing before this sign", token.where);
        }
        __builtin_unreachable();
    }

    NodeIndex bracketed() {
        const Token& open = take();
        const NodeIndex inside = insideBrackets([this] { return sum(); });
        close(open);
        return inside;
    }

    template <typename Parse>
    NodeIndex insideBrackets(Parse parse) {
        const std::size_t outerBars = std::exchange(m_openBars, 0);
        const NodeIndex result = parse();
        m_openBars = outerBars;
        return result;
    }

    void close(const Token& open) {
        const Token& token = peek();
        if (token.kind == Kind::Close && token.letter == open.letter) {
            take();
            return;
        }
        if (token.kind == Kind::Close)
            fail("this bracket does not match the one that it closes", token.where);
        if (token.kind == Kind::Comma)
            fail("a comma only separates arguments, as in max(θ, 0); write decimals with a point",
                 token.where);
        fail("this bracket is never closed", open.where);
    }

    NodeIndex absolute() {
        const Token& open = take();
        ++m_openBars;
        const NodeIndex inside = sum();
        if (!takeIf(Kind::Bar))
            fail("this bar is never closed", open.where);
        --m_openBars;
        return m_graph.add(Function::Abs, inside);
    }

    /// Parses a function's name, possibly with an exponent, and its arguments: sin² θ is (sin θ)².
    NodeIndex function() {
        const Token& name = take();
        const bool raised = peek().kind == Kind::Superscript || peek().kind == Kind::Power;
        NodeIndex raisedTo = 0;
        if (raised) {
            const Span where = peek().where;
            raisedTo = peek().kind == Kind::Superscript ? superscript() : (take(), nameExponent());
            if (m_graph[raisedTo].op == Op::Negate)
                fail("a power of −1 on a function’s name is ambiguous: write asin(…) or 1/sin(…)",
                     where);
        }
        const NodeIndex value = arguments(name);
        return raised ? m_graph.add(Op::Power, value, raisedTo) : value;
    }

    /// Parses the exponent of a function's name: in sin^2 θ it is only the number.
    NodeIndex nameExponent() {
        if (takeIf(Kind::Minus))
            return m_graph.add(Op::Negate, nameExponent());
        if (peek().kind != Kind::Number)
            fail("a power on a function’s name must be a number, as in sin^2 θ", peek().where);
        return m_graph.number(take().value);
    }

    NodeIndex arguments(const Token& name) {
        const std::size_t wanted = functionRow(name.function).arity;
        if (peek().kind != Kind::Open) {
            if (wanted != 1)
                fail(std::string(printedName(name.function)) + " takes " + std::to_string(wanted) +
                         " arguments in brackets, separated by commas",
                     name.where);
            if (peek().kind == Kind::End || peek().kind == Kind::Close ||
                peek().kind == Kind::Comma)
                fail(std::string(printedName(name.function)) + " needs an argument, as in " +
                         std::string(printedName(name.function)) + "(θ)",
                     name.where);
            return m_graph.add(name.function, bareArgument());
        }
        const Token& open = take();
        Node node{.op = Op::Call, .function = name.function};
        std::size_t count = 0;
        insideBrackets([&] {
            do {
                const NodeIndex argument = sum();
                if (count < node.operands.size())
                    node.operands[count] = argument;
                ++count;
            } while (takeIf(Kind::Comma));
            return NodeIndex{0};
        });
        close(open);
        if (count != wanted)
            fail(std::string(printedName(name.function)) + " takes " + std::to_string(wanted) +
                     (wanted == 1 ? " argument" : " arguments") + ", not " + std::to_string(count),
                 name.where);
        return m_graph.add(node);
    }

    NodeIndex bareArgument() {
        const Level level(m_depth, peek().where);
        return signedProduct(true);
    }

    const std::vector<Token>& m_tokens;
    Graph& m_graph;
    std::size_t m_dimension;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_openBars = 0; ///< The bars that are open within the innermost brackets.
};

/// Returns the names of the variables of a formula: one (θ, t or x) or two (x and y).
std::vector<std::string> variablesOf(const std::vector<Token>& tokens) {
    const auto isVariable = [](char32_t letter) {
        return [letter](const Token& t) { return t.kind == Kind::Variable && t.letter == letter; };
    };
    if (std::ranges::none_of(tokens, isVariable('y')))
        return {"θ"};
    for (const Token& token : tokens)
        if (token.kind == Kind::Variable && token.letter != 'x' && token.letter != 'y')
            fail("this variable cannot be combined with y: a loss has either one variable, θ, or "
                 "two, x and y",
                 token.where);
    return {"x", "y"};
}

} // namespace

tl::expected<Formula, SyntaxError> parse(std::string_view text,
                                         std::span<const ConstantValue> /*values*/) {
    const auto tokens = tokenize(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    try {
        Formula formula;
        formula.text = text;
        formula.symbols.variables = variablesOf(*tokens);
        const std::size_t dimension = formula.symbols.variables.size();
        formula.typed = Parser(*tokens, formula.graph, dimension).run();
        formula.loss = stabilized(formula.graph, formula.typed);
        for (std::uint32_t variable = 0; variable < dimension; ++variable) {
            const auto derivative = [&](DerivativeForm form) {
                const bool isWritten = form == DerivativeForm::Written;
                return differentiate(formula.graph, isWritten ? formula.typed : formula.loss,
                                     variable, form);
            };
            formula.gradient.push_back(derivative(DerivativeForm::Computed));
            formula.written.push_back(derivative(DerivativeForm::Written));
        }
        return formula;
    } catch (Fault& fault) {
        return tl::unexpected(std::move(fault.error));
    }
}

} // namespace thetascope::expression
