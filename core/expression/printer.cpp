// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "core/text/number_text.h"
#include "core/text/scripts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace thetascope::expression {

namespace {

/// The precedence of what is printed, as in the parser.
enum class Precedence { Sum, Term, Product, Power, Primary };

/// A formula that is nested more deeply is cut off.
constexpr std::size_t kMaxPrintedDepth = 2000;

class Printer {
public:
    Printer(const Graph& graph, const Symbols& symbols, std::size_t limit)
        : m_graph(graph)
        , m_symbols(symbols)
        , m_limit(limit) {}

    std::string run(NodeIndex root) {
        print(root, Precedence::Sum);
        if (m_cut || m_out.size() > m_limit) {
            std::size_t end = std::min(m_limit, m_out.size());
            while (end > 0 && (static_cast<unsigned char>(m_out[end]) & 0xC0) == 0x80)
                --end; // do not cut within a character
            m_out.resize(end);
            m_out += "…";
        }
        return std::move(m_out);
    }

private:
    Precedence precedence(const Node& node) const {
        switch (node.op) {
        case Op::Add:
        case Op::Subtract:
            return Precedence::Sum;
        case Op::Multiply:
            return isJuxtaposed(node) ? Precedence::Product : Precedence::Term;
        case Op::Divide:
        case Op::Negate:
            return Precedence::Term;
        case Op::Power:
            return Precedence::Power;
        case Op::Number:
        case Op::Pi:
        case Op::Euler:
        case Op::Variable:
        case Op::Constant:
        case Op::Call:
            return Precedence::Primary;
        }
        __builtin_unreachable();
    }

    /// Returns whether a product is printed without a dot: only as in 2θ and 5θ², but not in
    /// 2·sin(θ) or θ·θ.
    bool isJuxtaposed(const Node& node) const {
        const Node& right = m_graph[node.operands[1]];
        const bool isVariable = right.op == Op::Variable || right.op == Op::Pi;
        return m_graph[node.operands[0]].op == Op::Number &&
               (isVariable ||
                (right.op == Op::Power && m_graph[right.operands[0]].op == Op::Variable &&
                 superscript(right.operands[1])));
    }

    void print(NodeIndex index, Precedence atLeast) {
        if (m_depth >= kMaxPrintedDepth || m_out.size() > m_limit) {
            m_cut = true;
            return;
        }
        ++m_depth;
        const Node& node = m_graph[index];
        const bool bracketed = precedence(node) < atLeast;
        if (bracketed)
            m_out += "(";
        printBare(node);
        if (bracketed)
            m_out += ")";
        --m_depth;
    }

    void printBare(const Node& node) {
        switch (node.op) {
        case Op::Number:
            return text::appendShortest(m_out, node.value);
        case Op::Variable:
            m_out += m_symbols.variables[node.operands[0]];
            return;
        case Op::Constant:
            m_out += m_symbols.constants[node.operands[0]];
            return;
        case Op::Pi:
            m_out += "π";
            return;
        case Op::Euler:
            m_out += "e";
            return;
        case Op::Add:
        case Op::Subtract:
            return chain(node, Precedence::Sum, Precedence::Term);
        case Op::Multiply:
        case Op::Divide:
            return chain(node, Precedence::Term, Precedence::Power);
        case Op::Negate:
            m_out += "−";
            return print(node.operands[0], Precedence::Term);
        case Op::Power:
            return power(node);
        case Op::Call:
            return functionRow(node.function).typeset.form == Form::Bars ? absolute(node)
                                                                         : function(node);
        }
    }

    /// Prints a + b − c or a·b/c. It descends the left operands in a loop, since a sum may have
    /// thousands of terms.
    void chain(const Node& last, Precedence level, Precedence right) {
        std::vector<const Node*> links{&last};
        while (true) {
            const Node& left = m_graph[links.back()->operands[0]];
            const bool goesOn = level == Precedence::Sum
                                    ? left.op == Op::Add || left.op == Op::Subtract
                                    : left.op == Op::Multiply || left.op == Op::Divide;
            if (!goesOn || isJuxtaposed(*links.back()))
                break;
            links.push_back(&left);
        }
        print(links.back()->operands[0], level);
        for (auto link = links.rbegin(); link != links.rend() && m_out.size() <= m_limit; ++link) {
            const Node& node = **link;
            if (node.op == Op::Multiply && isJuxtaposed(node)) {
                print(node.operands[1], Precedence::Power);
                continue;
            }
            m_out += node.op == Op::Add        ? " + "
                     : node.op == Op::Subtract ? " − "
                     : node.op == Op::Multiply ? "·"
                                               : "/";
            // there are brackets in 1/(2θ), a + (−b) and a + (−b·c)
            const bool tight = node.op == Op::Divide || beginsWithMinus(node.operands[1]);
            print(node.operands[1], tight ? Precedence::Power : right);
        }
    }

    bool beginsWithMinus(NodeIndex index) const {
        while (m_graph[index].op == Op::Multiply || m_graph[index].op == Op::Divide)
            index = m_graph[index].operands[0];
        return m_graph[index].op == Op::Negate;
    }

    void power(const Node& node) {
        print(node.operands[0], Precedence::Primary);
        if (const auto raised = superscript(node.operands[1])) {
            m_out += *raised;
            return;
        }
        m_out += "^";
        print(node.operands[1], Precedence::Power);
    }

    /// Returns an exponent as a superscript if it is a whole number that is printed as digits only.
    std::optional<std::string> superscript(NodeIndex exponent) const {
        const Node* node = &m_graph[exponent];
        const bool negative = node->op == Op::Negate;
        if (negative)
            node = &m_graph[node->operands[0]];
        if (node->op != Op::Number || node->value != std::floor(node->value) ||
            node->value > 999999)
            return std::nullopt;
        return text::superscript((negative ? "−" : "") +
                                 std::to_string(static_cast<long>(node->value)));
    }

    void absolute(const Node& node) {
        const std::size_t begin = m_out.size();
        m_out += "|";
        print(node.operands[0], Precedence::Sum);
        // bars within bars would be hard to match
        if (m_out.find('|', begin + 1) == m_out.npos) {
            m_out += "|";
        } else {
            m_out.replace(begin, 1, "abs(");
            m_out += ")";
        }
    }

    void function(const Node& node) {
        m_out += printedName(node.function);
        m_out += "(";
        for (std::size_t i = 0; i < arity(node); ++i) {
            if (i > 0)
                m_out += ", ";
            print(node.operands[i], Precedence::Sum);
        }
        m_out += ")";
    }

    const Graph& m_graph;
    const Symbols& m_symbols;
    std::size_t m_limit;
    std::string m_out;
    std::size_t m_depth = 0;
    bool m_cut = false;
};

} // namespace

std::string print(const Graph& graph, NodeIndex node, const Symbols& symbols,
                  std::size_t maxCharacters) {
    return Printer(graph, symbols, maxCharacters).run(node);
}

} // namespace thetascope::expression
