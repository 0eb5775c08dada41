// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/program.h"

#include "core/machine/compiler.h"
#include "core/machine/kernel.h"
#include "core/machine/registers.h"
#include "core/machine/schedule.h"

namespace thetascope::machine {

Program::Program(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                 simd::InstructionSet set)
    : m_results(roots.size())
    , m_kernel(kernelOf(set))
    , m_narrowKernel(set == simd::InstructionSet::Avx512 ? kernelOf(simd::InstructionSet::Avx2)
                                                         : m_kernel) {
    Compiler compiler(graph, roots);
    compiler.foldConstants(m_kernel);
    m_instructions = compiler.compile();
    m_variables = compiler.variables();
    const bool isShort = m_instructions.size() <= NativeCode::kMaxInstructions;
    if (isShort)
        bringTogether(m_instructions, compiler.rows());
    m_registers = reuseRegisters(m_instructions, m_variables + m_results, compiler.rows());
    if (set == simd::InstructionSet::Portable || !isShort)
        return;
    const auto translate = [this](NativeCode::Width width, Kernel kernel) {
        const auto results = static_cast<std::uint32_t>(m_variables);
        return NativeCode::translate(m_instructions,
                                     {results, results + static_cast<std::uint32_t>(m_results)},
                                     width, kernel);
    };
    m_single = translate(NativeCode::Width::One, Portable::evaluate);
    m_narrow = translate(NativeCode::Width::Four, m_narrowKernel);
    if (set == simd::InstructionSet::Avx512)
        m_wide = translate(NativeCode::Width::Eight, m_kernel);
    else
        m_wide = m_narrow;
}

Program::Workspace::Workspace(const Program& program, std::size_t lanes)
    : m_registers(program.m_registers, lanes)
    , m_slots(program.m_variables + program.m_results + program.m_registers) {
    for (std::size_t i = 0; i < program.m_registers; ++i)
        m_slots[program.m_variables + program.m_results + i] = m_registers.row(i);
}

void Program::evaluate(std::span<const double* const> variables, std::span<double* const> results,
                       std::size_t lanes, Workspace& workspace) const {
    constexpr std::size_t kNarrow = 4; // lanes of one AVX2 vector
    double** const slots = workspace.m_slots.data();
    for (std::size_t v = 0; v < m_variables; ++v)
        slots[v] = const_cast<double*>(variables[v]); // never an instruction's result
    for (std::size_t r = 0; r < m_results; ++r)
        slots[m_variables + r] = results[r];
    // One lane is quickest with scalars: a double just stored need not wait to be read as part of a
    // vector. With fused multiply-add they have the vectors' bits, and without there are no
    // vectors.
    const auto carryOut = [&](const std::optional<NativeCode>& native, Kernel kernel) {
        if (native)
            native->run(slots, lanes);
        else
            kernel(m_instructions.data(), m_instructions.data() + m_instructions.size(), slots,
                   lanes);
    };
    if (lanes == 1)
        carryOut(m_single, Portable::evaluate);
    else if (lanes <= kNarrow)
        carryOut(m_narrow, m_narrowKernel);
    else
        carryOut(m_wide, m_kernel);
}

} // namespace thetascope::machine
