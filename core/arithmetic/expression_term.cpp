// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/expression_term.h"

#include "core/expression/function_table.h"
#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <optional>
#include <utility>
#include <vector>

namespace thetascope::arithmetic {

namespace {

using expression::Form;
using expression::Function;
using expression::Graph;
using expression::Node;
using expression::NodeIndex;
using expression::Op;
using Kind = Term::Kind;

/// Returns the number of terms as written, in which a shared node counts each time. It may be
/// infinite.
double writtenSize(const Graph& graph, NodeIndex root) {
    std::vector<double> size(root + 1, 1);
    for (NodeIndex i = 0; i <= root; ++i) {
        for (const NodeIndex operand : expression::operands(graph[i]))
            size[i] += size[operand];
    }
    return size[root];
}

class Translator {
public:
    Translator(const Graph& graph, const expression::Symbols& symbols)
        : m_graph(graph)
        , m_symbols(symbols) {}

    Term term(NodeIndex index) const { return term(m_graph[index]); }

private:
    Term term(const Node& node) const {
        switch (node.op) {
        case Op::Number:
            return Term::literal(node.value);
        case Op::Pi:
            return Term::letter({.letter = "π"});
        case Op::Euler:
            return Term::letter({.letter = "e"});
        case Op::Variable:
            return Term::letter(symbolOf(m_symbols.variables[node.operands[0]]));
        case Op::Constant:
            return Term::letter(symbolOf(m_symbols.constants[node.operands[0]]));
        case Op::Add:
            return with(Kind::Add, node);
        case Op::Subtract:
            return with(Kind::Subtract, node);
        case Op::Multiply:
            return with(Kind::Multiply, node);
        case Op::Divide:
            return with(Kind::Divide, node);
        case Op::Negate:
            return with(Kind::Negate, node);
        case Op::Power:
            return with(Kind::Power, node);
        case Op::Call:
            return call(node);
        }
        return {};
    }

    Term call(const Node& node) const {
        const auto u = [&] { return term(node.operands[0]); };
        switch (node.function) {
        case Function::If:
        case Function::IfLess:
            return choice(node);
        case Function::Min:
        case Function::Max:
            return extreme(node);
        case Function::Floor:
            return with(Kind::Floor, node);
        case Function::Ceil:
            return with(Kind::Ceiling, node);
        case Function::Exp2:
            return Term::of(Kind::Power, Term::literal(2), u());
        case Function::Expm1:
            return Term::of(Kind::Subtract,
                            Term::of(Kind::Power, Term::letter({.letter = "e"}), u()),
                            Term::literal(1));
        case Function::Log1p: {
            Term all = Term::of(Kind::Function, Term::of(Kind::Add, Term::literal(1), u()));
            all.symbol.letter = "log";
            return all;
        }
        default:
            return kindOf(node) ? Term::of(Kind::Function, condition(node)) : named(node);
        }
    }

    Term named(const Node& node) const {
        const expression::Typeset& typeset = expression::functionRow(node.function).typeset;
        switch (typeset.form) {
        case Form::Named: {
            Term all = with(Kind::Function, node);
            all.symbol = {.letter = std::string(typeset.name), .index = std::string(typeset.index)};
            return all;
        }
        case Form::PowerOfE:
            return Term::of(Kind::Power, Term::letter({.letter = "e"}), term(node.operands[0]));
        case Form::Root:
            return with(Kind::Root, node);
        case Form::CubeRoot: {
            Term root = with(Kind::Root, node);
            root.value = 3;
            return root;
        }
        case Form::Bars:
            return with(Kind::Absolute, node);
        case Form::Cases: // call() returns these
        case Form::Signs:
            break;
        }
        return {};
    }

    Term with(Kind kind, const Node& node) const {
        Term all{kind, 0, {}, {}};
        for (const NodeIndex operand : expression::operands(node))
            all.parts.push_back(term(operand));
        return all;
    }

    /// Returns the kind of a condition, or nothing if a node is not one.
    static std::optional<Kind> kindOf(const Node& node) {
        if (node.op != Op::Call)
            return std::nullopt;
        switch (node.function) {
        case Function::Less:
            return Kind::Less;
        case Function::LessOrEqual:
            return Kind::NotGreater;
        case Function::Greater:
            return Kind::Greater;
        case Function::GreaterOrEqual:
            return Kind::NotLess;
        case Function::Equal:
            return Kind::Equal;
        case Function::NotEqual:
            return Kind::NotEqual;
        case Function::And:
            return Kind::And;
        case Function::Or:
            return Kind::Or;
        case Function::Not:
            return Kind::Not;
        default:
            return std::nullopt;
        }
    }

    /// Returns a node as a condition. A number holds where it is not 0.
    Term condition(const Node& node) const {
        const std::optional<Kind> kind = kindOf(node);
        if (!kind)
            return Term::of(Kind::NotEqual, term(node), Term::literal(0));
        if (*kind != Kind::And && *kind != Kind::Or && *kind != Kind::Not)
            return with(*kind, node);
        Term all{*kind, 0, {}, {}};
        for (const NodeIndex operand : expression::operands(node)) {
            Term part = condition(m_graph[operand]);
            const bool isLooser = part.kind == Kind::Or
                                      ? *kind != Kind::Or
                                      : part.kind == Kind::And && *kind == Kind::Not;
            all.parts.push_back(isLooser ? Term::of(Kind::Function, std::move(part))
                                         : std::move(part));
        }
        return all;
    }

    /// Returns if(c, a, if(d, b, u)) as a choice of three values, and so on; ifless(a, b, x, y) is
    /// one of three, too.
    Term choice(const Node& node) const {
        Term all{Kind::Choice, 0, {}, {}};
        const Node* last = &node;
        while (last->op == Op::Call && last->function == Function::If) {
            all.parts.push_back(term(last->operands[1]));
            all.parts.push_back(condition(m_graph[last->operands[0]]));
            last = &m_graph[last->operands[2]];
        }
        if (last->op != Op::Call || last->function != Function::IfLess) {
            all.parts.push_back(term(*last));
            return all;
        }
        const auto [a, b, x, y] = last->operands;
        all.parts.insert(
            all.parts.end(),
            {term(x), Term::of(Kind::Less, term(a), term(b)), term(y),
             Term::of(Kind::Greater, term(a), term(b)),
             Term::of(Kind::Divide, Term::of(Kind::Add, term(x), term(y)), Term::literal(2))});
        return all;
    }

    /// Returns max(max(a, b), c) as max(a, b, c).
    Term extreme(const Node& node) const {
        Term all = named(node);
        const Node& inner = m_graph[node.operands[0]];
        if (inner.op == Op::Call && inner.function == node.function) {
            const std::vector<Term> first = std::move(all.parts[0].parts);
            all.parts.erase(all.parts.begin());
            all.parts.insert(all.parts.begin(), first.begin(), first.end());
        }
        return all;
    }

    const Graph& m_graph;
    const expression::Symbols& m_symbols;
};

} // namespace

Term termOf(const Graph& graph, NodeIndex node, const expression::Symbols& symbols) {
    return writtenSize(graph, node) > kMaxTerms ? Term{} : Translator(graph, symbols).term(node);
}

Symbol symbolOf(std::string_view name) {
    // The letters come first, and whatever follows them is written as subscripts.
    Symbol symbol;
    for (const char32_t character : text::decodeUtf8(name).text) {
        const std::optional<char32_t> index = text::fromSubscript(character);
        const char32_t plain = index.value_or(character);
        (index ? symbol.index : symbol.letter) += text::encodeUtf8(std::u32string_view(&plain, 1));
    }
    return symbol;
}

} // namespace thetascope::arithmetic
