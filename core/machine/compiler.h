// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/machine/kernel.h"

#include <optional>
#include <span>
#include <vector>

namespace thetascope::machine {

/// Turns nodes into instructions. Every node has a row of its own: the variables' rows come first,
/// then those of the named constants that have rows, then the results', then those of the other
/// nodes; reuseRegisters() thins the last ones out.
///
/// A named constant gives every node the same bits whether it is folded or has a row: what depends
/// on its value alone is folded by the instructions that rows have, and the value of an exponent
/// that depends on it does not decide which instruction computes the power.
class Compiler {
public:
    /// `roots`: the nodes wanted; result r is root r's. `constants`: the numbers of the named
    /// constants that have rows; the others are folded. All of these must outlive the compiler.
    Compiler(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
             std::span<const std::uint32_t> constants = {});

    /// Returns the number of rows of variables.
    std::size_t variables() const { return m_variables; }

    /// Returns the number of rows of variables and of named constants; the results' follow.
    std::size_t inputs() const { return m_variables + m_rowConstants.size(); }

    /// Works out what needs no variable, by the same kernel that does the rest.
    void foldConstants(Kernel kernel);

    /// The instructions of everything that does depend on a variable, and of the results.
    std::vector<Instruction> compile();

    /// After compile(): how many there are.
    std::size_t rows() const { return m_rows; }

private:
    static constexpr std::uint32_t kNone = ~0u;

    bool isConstantNode(const expression::Node& node) const;
    bool dependsOnNamed(const expression::Node& node) const;
    std::optional<std::uint32_t> inputRow(const expression::Node& node) const;
    double fold(const expression::Node& node, Kernel kernel) const;
    void emitFolded(expression::NodeIndex root);

    std::uint32_t newRow() { return static_cast<std::uint32_t>(m_rows++); }

    std::uint32_t constantRow(double value);
    std::uint32_t rowOf(expression::NodeIndex node);
    std::uint32_t resultRow(expression::NodeIndex node);
    void emit(expression::NodeIndex index);
    void arithmetic(expression::NodeIndex index);
    void call(expression::NodeIndex index);
    void sinCos(expression::NodeIndex index);
    void ratio(expression::NodeIndex index);
    void powerOfConstant(expression::NodeIndex index, double exponent);
    void function(expression::NodeIndex index, Code code);
    void finishRoot(std::size_t r);

    const expression::Graph& m_graph;
    std::span<const expression::NodeIndex> m_roots;
    std::span<const std::uint32_t> m_rowConstants;
    std::vector<bool> m_needed;
    std::vector<std::optional<double>> m_constant; ///< by node: its value, if it needs no variable
    std::vector<bool> m_isNamed;          ///< by node: whether it depends on a named constant
    std::vector<std::uint32_t> m_row;     ///< by node
    std::vector<std::uint32_t> m_partner; ///< by node u: the instruction of sin u and cos u
    std::vector<Instruction> m_code;
    std::size_t m_variables = 0;
    std::size_t m_rows = 0;
};

} // namespace thetascope::machine
