// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/formula.h"
#include "core/expression/function_table.h"
#include "core/text/ascii.h"
#include "core/text/number_text.h"
#include "core/text/scripts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace thetascope::expression {

namespace {

/// The precedence of what is printed, as in the parser.
enum class Precedence {
    Disjunction,
    Conjunction,
    Negation,
    Comparison,
    Sum,
    Term,
    Product,
    Power,
    Primary,
};

/// Returns the sign of a comparison, or nothing for other functions.
std::string_view signOf(Function function) {
    switch (function) {
    case Function::Less:
        return "<";
    case Function::LessOrEqual:
        return "≤";
    case Function::Greater:
        return ">";
    case Function::GreaterOrEqual:
        return "≥";
    case Function::Equal:
        return "=";
    case Function::NotEqual:
        return "≠";
    default:
        return {};
    }
}

/// Returns the precedence of a comparison or of what combines them, and of other functions.
Precedence precedenceOf(Function function) {
    switch (function) {
    case Function::Or:
        return Precedence::Disjunction;
    case Function::And:
        return Precedence::Conjunction;
    case Function::Not:
        return Precedence::Negation;
    default:
        return signOf(function).empty() ? Precedence::Primary : Precedence::Comparison;
    }
}

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
            return Precedence::Primary;
        case Op::Call:
            return precedenceOf(node.function);
        }
        __builtin_unreachable();
    }

    /// Returns whether a product is printed without a dot: only as in 2θ, −2θ and 5θ², but not in
    /// 2·sin(θ) or θ·θ.
    bool isJuxtaposed(const Node& node) const {
        NodeIndex left = node.operands[0];
        while (m_graph[left].op == Op::Negate)
            left = m_graph[left].operands[0];
        const Node& right = m_graph[node.operands[1]];
        if (m_graph[left].op != Op::Number)
            return false;
        const Node& letter = right.op == Op::Power ? m_graph[right.operands[0]] : right;
        if (right.op == Op::Power && !superscript(right.operands[1]))
            return false;
        return (letter.op == Op::Pi && right.op == Op::Pi) ||
               (letter.op == Op::Variable && isLetter(m_symbols.variables[letter.operands[0]]));
    }

    /// Returns whether a name is one letter, perhaps with a subscript, that does not belong to a
    /// number before it: 2.5f and 2e5 are numbers in code, and so is 0xab.
    static bool isLetter(std::string_view name) {
        const bool isWord = name.size() > 1 && (text::isLatin(name[1]) || text::isDigit(name[1]));
        return !isWord && std::string_view("fFeE").find(name[0]) == std::string_view::npos;
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
            return call(node);
        }
    }

    void call(const Node& node) {
        switch (node.function) {
        case Function::Abs:
            return absolute(node);
        case Function::If:
        case Function::IfLess:
            return cases(node);
        case Function::Min:
        case Function::Max:
            return extreme(node);
        case Function::Or:
            return combination(node, " or ");
        case Function::And:
            return combination(node, " and ");
        case Function::Not:
            m_out += "not ";
            return condition(node.operands[0], Precedence::Negation);
        default:
            return signOf(node.function).empty() ? function(node) : comparison(node);
        }
    }

    /// Prints a condition. What is not one by itself is compared with 0.
    void condition(NodeIndex index, Precedence atLeast) {
        const Node& node = m_graph[index];
        if (node.op == Op::Call && precedenceOf(node.function) != Precedence::Primary)
            return print(index, atLeast);
        print(index, Precedence::Sum);
        m_out += " ≠ 0";
    }

    void combination(const Node& node, std::string_view word) {
        const Precedence own = precedenceOf(node.function);
        condition(node.operands[0], own);
        m_out += word;
        condition(node.operands[1], static_cast<Precedence>(static_cast<int>(own) + 1));
    }

    void comparison(const Node& node) {
        print(node.operands[0], Precedence::Sum);
        m_out += " " + std::string(signOf(node.function)) + " ";
        print(node.operands[1], Precedence::Sum);
    }

    /// Prints if(c, a, if(d, b, u)) as {c: a, d: b, u}.
    void cases(const Node& node) {
        m_out += "{";
        const Node* choice = &node;
        while (choice->function == Function::If && m_out.size() <= m_limit) {
            condition(choice->operands[0], Precedence::Disjunction);
            m_out += ": ";
            print(choice->operands[1], Precedence::Sum);
            m_out += ", ";
            const Node& otherwise = m_graph[choice->operands[2]];
            const bool goesOn =
                otherwise.op == Op::Call &&
                (otherwise.function == Function::If || otherwise.function == Function::IfLess);
            if (!goesOn) {
                print(choice->operands[2], Precedence::Sum);
                m_out += "}";
                return;
            }
            choice = &otherwise;
        }
        lastCases(*choice);
        m_out += "}";
    }

    /// Prints ifless(a, b, x, y) as the two cases and the mean where a = b.
    void lastCases(const Node& node) {
        NodeIndex a = node.operands[0];
        NodeIndex b = node.operands[1];
        const NodeIndex x = node.operands[2];
        const NodeIndex y = node.operands[3];
        // a number is on the right
        const bool isTurned = m_graph[a].op == Op::Number && m_graph[b].op != Op::Number;
        if (isTurned)
            std::swap(a, b);
        const auto printCase = [&](bool isLess, NodeIndex value) {
            print(a, Precedence::Sum);
            m_out += isLess != isTurned ? " < " : " > ";
            print(b, Precedence::Sum);
            m_out += ": ";
            print(value, Precedence::Sum);
            m_out += ", ";
        };
        printCase(true, x);
        printCase(false, y);
        m_out += "(";
        print(x, Precedence::Sum);
        m_out += " + ";
        print(y, beginsWithMinus(y) ? Precedence::Power : Precedence::Term);
        m_out += ")/2";
    }

    /// Prints max(max(a, b), c) as max(a, b, c).
    void extreme(const Node& node) {
        std::vector<NodeIndex> arguments{node.operands[1]};
        const Node* inner = &m_graph[node.operands[0]];
        arguments.push_back(node.operands[0]);
        while (inner->op == Op::Call && inner->function == node.function) {
            arguments.back() = inner->operands[1];
            arguments.push_back(inner->operands[0]);
            inner = &m_graph[inner->operands[0]];
        }
        std::ranges::reverse(arguments);
        list(node.function, arguments);
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

    void function(const Node& node) { list(node.function, operands(node)); }

    void list(Function function, std::span<const NodeIndex> arguments) {
        m_out += printedName(function);
        m_out += "(";
        for (const NodeIndex& argument : arguments) {
            if (&argument != &arguments.front())
                m_out += ", ";
            print(argument, Precedence::Sum);
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
