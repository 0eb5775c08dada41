// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/parser_state.h"

#include "core/expression/identifier.h"

#include <cmath>
#include <numbers>

namespace thetascope::expression {

NodeIndex ParserState::freeName(const std::u32string& name, Span where) {
    const auto [found, isNew] = m_numbers.try_emplace(name, freeNames.size());
    if (isNew) {
        const auto value = given.find(name);
        freeNames.push_back(
            {name, where, value == given.end() ? std::nullopt : std::optional(value->second)});
    }
    FreeName& entry = freeNames[found->second];
    if (where.begin < entry.where.begin)
        entry.where = where;
    return graph.variable(static_cast<std::uint32_t>(found->second));
}

double ParserState::valueOf(const std::u32string& name) const {
    if (const auto value = set.find(shownName(name)); value != set.end())
        return value->second;
    const auto value = given.find(name);
    return value == given.end() ? 1 : value->second;
}

std::optional<double> ParserState::literalValue(NodeIndex node) {
    const Known& found = known(node);
    return found.isLiteral ? found.value : std::nullopt;
}

std::optional<double> ParserState::constantValue(NodeIndex node) {
    const std::optional<double> value = known(node).value;
    if (value)
        bindNames(node);
    return value;
}

/// Returns what is known of a node. Nodes come after their operands, so they are worked out in
/// their order, each once.
const ParserState::Known& ParserState::known(NodeIndex node) {
    while (m_known.size() <= node)
        m_known.push_back(worked(graph[static_cast<NodeIndex>(m_known.size())]));
    return m_known[node];
}

ParserState::Known ParserState::worked(const Node& node) const {
    const std::size_t count = arity(node);
    if (count > 2)
        return {};
    const Known none{.value = 0, .isLiteral = true};
    const Known a = count > 0 ? m_known[node.operands[0]] : none;
    const Known b = count > 1 ? m_known[node.operands[1]] : none;
    if (!a.value || !b.value)
        return {};
    const auto of = [&](double value) {
        return Known{.value = value, .isLiteral = a.isLiteral && b.isLiteral};
    };
    switch (node.op) {
    case Op::Number:
        return of(node.value);
    case Op::Pi:
        return of(std::numbers::pi);
    case Op::Euler:
        return of(std::numbers::e);
    case Op::Variable:
        return {.value = valueOf(freeNames[node.operands[0]].name), .isLiteral = false};
    case Op::Add:
        return of(*a.value + *b.value);
    case Op::Subtract:
        return of(*a.value - *b.value);
    case Op::Multiply:
        return of(*a.value * *b.value);
    case Op::Divide:
        return of(*a.value / *b.value);
    case Op::Negate:
        return of(-*a.value);
    case Op::Power:
        return of(std::pow(*a.value, *b.value));
    default:
        return {};
    }
}

/// Makes the names on which a node depends bounds of sums.
void ParserState::bindNames(NodeIndex node) {
    std::vector<NodeIndex> open{node};
    std::set<NodeIndex> seen{node};
    while (!open.empty()) {
        const Node& next = graph[open.back()];
        open.pop_back();
        if (next.op == Op::Variable)
            freeNames[next.operands[0]].isBound = true;
        for (const NodeIndex operand : operands(next))
            if (seen.insert(operand).second)
                open.push_back(operand);
    }
}

} // namespace thetascope::expression
