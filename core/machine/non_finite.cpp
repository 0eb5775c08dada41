// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/function_table.h"
#include "core/machine/program.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::machine {

namespace {

/// Of an operation whose operands are finite and whose value is not: whether it overflowed, or its
/// operands are where it has no value.
NonFinite causeOf(const expression::Node& node, std::span<const double> operands, double value) {
    if (std::isnan(value))
        return NonFinite::OutsideDomain;
    using expression::Op;
    switch (node.op) {
    case Op::Divide: // an overflow needs a divisor below 1: so near to a pole as makes no
                     // difference
        return NonFinite::OutsideDomain;
    case Op::Power: // 0^−1, or a pole as near
        return std::abs(operands[0]) < 1 ? NonFinite::OutsideDomain : NonFinite::Overflow;
    case Op::Call:
        return expression::functionRow(node.function).infinite == expression::Infinite::Pole
                   ? NonFinite::OutsideDomain
                   : NonFinite::Overflow;
    case Op::Number:
    case Op::Pi:
    case Op::Euler:
    case Op::Variable:
    case Op::Constant:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Negate:
        return NonFinite::Overflow;
    }
    __builtin_unreachable();
}

/// Returns the operands on which the value of a node depends, given the values of all nodes: of a
/// choice, only the branch that is taken.
std::vector<expression::NodeIndex> takenOperands(const expression::Node& node,
                                                 std::span<const double> valueOf) {
    using expression::Function;
    const auto [a, b, x, y] = node.operands;
    const bool isCall = node.op == expression::Op::Call;
    if (isCall && node.function == Function::If) {
        if (std::isnan(valueOf[a]))
            return {a};
        return {a, valueOf[a] != 0 ? b : x};
    }
    const bool isExtreme = node.function == Function::Min || node.function == Function::Max;
    if (isCall && (node.function == Function::IfLess || isExtreme)) {
        const bool isLess = valueOf[a] < valueOf[b];
        if (isLess || valueOf[a] > valueOf[b]) {
            if (isExtreme)
                return {isLess == (node.function == Function::Min) ? a : b};
            return {a, b, isLess ? x : y};
        }
    }
    const std::span<const expression::NodeIndex> all = operands(node);
    return {all.begin(), all.end()};
}

/// Returns for each node whether the value of a root depends on it.
std::vector<bool> taken(const expression::Graph& graph,
                        std::span<const expression::NodeIndex> roots,
                        std::span<const double> valueOf) {
    std::vector<bool> isTaken(valueOf.size());
    for (const expression::NodeIndex root : roots)
        isTaken[root] = true;
    for (std::size_t i = isTaken.size(); i-- > 0;)
        if (isTaken[i])
            for (const expression::NodeIndex operand : takenOperands(graph.nodes()[i], valueOf))
                isTaken[operand] = true;
    return isTaken;
}

} // namespace

NonFinite diagnose(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                   std::span<const double> variables) {
    const std::vector<bool> needed = expression::reachable(graph, roots);
    std::vector<expression::NodeIndex> nodes;
    for (expression::NodeIndex i = 0; i < needed.size(); ++i)
        if (needed[i])
            nodes.push_back(i);

    // It runs once: making machine code of it would take a hundred times as long. Same bits.
    const Program program(graph, nodes, simd::InstructionSet::Portable);
    simd::LaneTable values(nodes.size() + variables.size(), 1);
    std::vector<double*> results;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        results.push_back(values.row(i));
    std::vector<const double*> inputs;
    for (std::size_t v = 0; v < variables.size(); ++v) {
        values.row(nodes.size() + v)[0] = variables[v];
        inputs.push_back(values.row(nodes.size() + v));
    }
    Program::Workspace workspace(program, 1);
    program.evaluate(inputs, results, 1, workspace);

    std::vector<double> valueOf(needed.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        valueOf[nodes[i]] = *results[i];
    const std::vector<bool> isTaken = taken(graph, roots, valueOf);
    NonFinite cause = NonFinite::None;
    for (const expression::NodeIndex index : nodes) {
        if (!isTaken[index])
            continue;
        const double value = valueOf[index];
        std::vector<double> arguments;
        for (const expression::NodeIndex operand : operands(graph[index]))
            arguments.push_back(valueOf[operand]);
        const bool bornHere = !std::isfinite(value) && std::ranges::all_of(arguments, [](double a) {
            return std::isfinite(a);
        });
        if (!bornHere)
            continue;
        const NonFinite found = causeOf(graph[index], arguments, value);
        if (found == NonFinite::OutsideDomain)
            return found;
        cause = found;
    }
    return cause;
}

} // namespace thetascope::machine
