// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/iteration_writer.h"

#include "core/machine/compiler.h"
#include "core/machine/kernel.h"
#include "core/simd/instruction_set.h"

#include <utility>

namespace thetascope::machine {

IterationWriter::IterationWriter(const expression::Formula& formula, std::uint32_t sharedRows,
                                 std::uint32_t recordRows, std::span<const std::uint32_t> constants)
    : IterationWriter(formula.graph, formula.roots(), formula.dimension(), sharedRows, recordRows,
                      constants) {}

IterationWriter::IterationWriter(const expression::Graph& graph,
                                 std::span<const expression::NodeIndex> roots,
                                 std::size_t dimension, std::uint32_t sharedRows,
                                 std::uint32_t recordRows,
                                 std::span<const std::uint32_t> constants) {
    Compiler compiler(graph, roots, constants);
    compiler.foldConstants(kernelOf(simd::best())); // all that a processor runs have the same bits
    m_script.instructions = compiler.compile();
    m_script.registers = static_cast<std::uint32_t>(compiler.rows());
    const auto variables = static_cast<std::uint32_t>(compiler.variables());
    for (std::uint32_t v = 0; v < dimension; ++v)
        m_variables.push_back(v < variables ? v : m_script.registers++); // it need not occur
    for (std::uint32_t r = 0; r < roots.size(); ++r)
        m_results.push_back(static_cast<std::uint32_t>(compiler.inputs()) + r);
    m_constants = variables;
    m_iteration.sharedRows = sharedRows;
    m_iteration.recordRows = recordRows;
}

void IterationWriter::constantInput(std::uint32_t k, std::uint32_t sharedRow) {
    m_iteration.inputs.push_back({m_constants + k, sharedRow});
}

Term IterationWriter::input(std::uint32_t sharedRow) {
    const std::uint32_t to = m_script.registers++;
    m_iteration.inputs.push_back({to, sharedRow});
    return {m_script, to};
}

void IterationWriter::carry(const Term& before, const Term& after, std::uint32_t sharedRow) {
    const std::uint32_t from = before.inRegister(m_script);
    const std::uint32_t to = after.inRegister(m_script);
    if (from == to) // it never changes
        m_iteration.inputs.push_back({from, sharedRow});
    else
        m_iteration.carried.push_back({from, to, sharedRow});
}

void IterationWriter::record(const Term& before, const Term& after, std::uint32_t recordRow) {
    m_iteration.recorded.push_back(
        {before.inRegister(m_script), after.inRegister(m_script), recordRow});
}

void IterationWriter::output(const Term& value, std::uint32_t recordRow) {
    m_iteration.outputs.push_back({value.inRegister(m_script), recordRow});
}

Iteration IterationWriter::finish() {
    m_iteration.instructions = std::move(m_script.instructions);
    m_iteration.registers = m_script.registers;
    return std::move(m_iteration);
}

} // namespace thetascope::machine
