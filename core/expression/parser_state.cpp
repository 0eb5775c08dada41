// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/parser_state.h"

#include "core/expression/identifier.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thetascope::expression {

NodeIndex ParserState::freeName(const std::u32string& name, Span where) {
    const auto [found, isNew] = numbers.try_emplace(name, freeNames.size());
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
    return evaluated(node, false);
}

std::optional<double> ParserState::constantValue(NodeIndex node) {
    return evaluated(node, true);
}

std::optional<double> ParserState::evaluated(NodeIndex index, bool withNames) {
    const Node node = graph[index];
    std::optional<double> a;
    std::optional<double> b;
    const std::size_t count = arity(node);
    if (count > 2)
        return std::nullopt;
    if (count > 0 && !(a = evaluated(node.operands[0], withNames)))
        return std::nullopt;
    if (count > 1 && !(b = evaluated(node.operands[1], withNames)))
        return std::nullopt;
    switch (node.op) {
    case Op::Number:
        return node.value;
    case Op::Pi:
        return std::numbers::pi;
    case Op::Euler:
        return std::numbers::e;
    case Op::Variable:
        if (!withNames)
            return std::nullopt;
        freeNames[node.operands[0]].isBound = true;
        return valueOf(freeNames[node.operands[0]].name);
    case Op::Add:
        return *a + *b;
    case Op::Subtract:
        return *a - *b;
    case Op::Multiply:
        return *a * *b;
    case Op::Divide:
        return *a / *b;
    case Op::Negate:
        return -*a;
    case Op::Power:
        return std::pow(*a, *b);
    default:
        return std::nullopt;
    }
}

} // namespace thetascope::expression
