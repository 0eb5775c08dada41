// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/expression_term.h"

#include "core/expression/function_table.h"
#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <optional>

namespace thetascope::arithmetic {

namespace {

using expression::Form;
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

    Term term(NodeIndex index) const {
        const Node& node = m_graph[index];
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

private:
    Term call(const Node& node) const {
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
        case Form::Cases:
            return choice(node);
        }
        return {};
    }

    Term with(Kind kind, const Node& node) const {
        Term all{kind, 0, {}, {}};
        for (const NodeIndex operand : expression::operands(node))
            all.parts.push_back(term(operand));
        return all;
    }

    /// Returns ifless(a, b, x, y) as a choice of three values.
    Term choice(const Node& node) const {
        const auto [a, b, x, y] = node.operands;
        Term mean = Term::of(Kind::Divide, Term::of(Kind::Add, term(x), term(y)), Term::literal(2));
        return Term::of(Kind::Choice, term(x), Term::of(Kind::Less, term(a), term(b)), term(y),
                        Term::of(Kind::Greater, term(a), term(b)), std::move(mean));
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
