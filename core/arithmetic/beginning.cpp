// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/beginning.h"

#include "core/arithmetic/expression_term.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace thetascope::arithmetic {

namespace {

using expression::Graph;
using expression::Node;
using expression::NodeIndex;
using expression::Op;

/// Copies the first terms of a node into a graph of its own, in which one more variable, "…",
/// stands for what is left out.
class Shortener {
public:
    Shortener(const Graph& graph, NodeIndex root, const expression::Symbols& symbols)
        : m_graph(graph)
        , m_symbols(symbols)
        , m_size(root + 1, 1) {
        for (NodeIndex i = 0; i <= root; ++i) {
            for (const NodeIndex operand : expression::operands(graph[i]))
                m_size[i] += m_size[operand];
        }
        m_symbols.variables.emplace_back("…");
    }

    bool fits(NodeIndex index, double most) const { return m_size[index] <= most; }

    Term term(NodeIndex index, double most) {
        const NodeIndex copied = beginning(index, most - 2);
        return termOf(m_short, copied, m_symbols);
    }

private:
    NodeIndex dots() {
        return m_short.variable(static_cast<std::uint32_t>(m_symbols.variables.size() - 1));
    }

    /// Copies a node that fits, so that the depth of the recursion is bounded, too.
    NodeIndex whole(NodeIndex index) {
        if (const auto known = m_copies.find(index); known != m_copies.end())
            return known->second;
        Node node = m_graph[index];
        for (std::size_t i = 0; i < expression::arity(node); ++i)
            node.operands[i] = whole(node.operands[i]);
        return m_copies[index] = m_short.add(node);
    }

    NodeIndex beginning(NodeIndex index, double most) {
        if (fits(index, most))
            return whole(index);
        if (most < kLeast)
            return dots();
        switch (m_graph[index].op) {
        case Op::Add:
        case Op::Subtract:
        case Op::Multiply:
            return chain(index, most);
        default:
            return operation(index, most);
        }
    }

    static bool isSameChain(Op a, Op b) {
        const auto isSum = [](Op op) { return op == Op::Add || op == Op::Subtract; };
        return a == b || (isSum(a) && isSum(b));
    }

    /// Copies the first of the operands a, b, c, … of a sum or a product, and the beginning of the
    /// next one.
    NodeIndex chain(NodeIndex index, double most) {
        std::vector<NodeIndex> links{index};
        while (isSameChain(m_graph[index].op, m_graph[m_graph[links.back()].operands[0]].op))
            links.push_back(m_graph[links.back()].operands[0]);
        const NodeIndex first = m_graph[links.back()].operands[0];
        NodeIndex copied = beginning(first, most - 3);
        double left = most - std::min(m_size[first], most - 3);
        for (auto link = links.rbegin(); link != links.rend(); ++link) {
            const Node& node = m_graph[*link];
            const NodeIndex next = node.operands[1];
            const bool isLast = *link == index;
            if (m_size[next] + (isLast ? 1 : 3) <= left) {
                copied = m_short.add(node.op, copied, whole(next));
                left -= m_size[next] + 1;
                continue;
            }
            copied =
                m_short.add(node.op, copied, left >= most / 2 ? beginning(next, left - 3) : dots());
            return isLast || left < kRoom || left < most / 2 ? copied
                                                             : m_short.add(node.op, copied, dots());
        }
        return copied;
    }

    NodeIndex operation(NodeIndex index, double most) {
        Node node = m_graph[index];
        double left = most - 1;
        for (std::size_t i = 0; i < expression::arity(node); ++i) {
            const double share = left / static_cast<double>(expression::arity(node) - i);
            left -= std::min(m_size[node.operands[i]], share);
            node.operands[i] = beginning(node.operands[i], share);
        }
        return m_short.add(node);
    }

    /// Nothing of a node is shown if there is room for fewer terms than this.
    static constexpr double kLeast = 5;
    /// A chain with room for fewer terms than this ends with one "…", not with two.
    static constexpr double kRoom = 6;

    const Graph& m_graph;
    expression::Symbols m_symbols;
    /// By node, the number of its terms as they are written; it may be infinite.
    std::vector<double> m_size;
    Graph m_short;
    std::unordered_map<NodeIndex, NodeIndex> m_copies;
};

} // namespace

Beginning beginningOf(const Graph& graph, NodeIndex node, const expression::Symbols& symbols,
                      double most) {
    Shortener shortener(graph, node, symbols);
    if (shortener.fits(node, most))
        return {termOf(graph, node, symbols)};
    return {shortener.term(node, most), false};
}

} // namespace thetascope::arithmetic
