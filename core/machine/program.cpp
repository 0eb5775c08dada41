// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/program.h"

#include "core/machine/compiler.h"
#include "core/machine/kernel.h"
#include "core/machine/native.h"
#include "core/machine/registers.h"

namespace thetascope::machine {

namespace {

constexpr std::size_t kNarrow = 4; ///< lanes of one AVX2 vector

/// The same program for blocks of one lane, of at most kNarrow lanes, and of more.
template <class Code>
struct BySize {
    const Code& operator()(std::size_t lanes) const {
        return lanes == 1 ? single : lanes <= kNarrow ? narrow : wide;
    }

    Code single;
    Code narrow;
    Code wide;
};

/// One lane is quickest with scalars: a double just stored need not wait to be read as part of a
/// vector. With fused multiply-add they have the vectors' bits, and without there are no vectors.
/// For few lanes the widest vectors would be idle.
BySize<Kernel> kernelsOf(simd::InstructionSet set) {
    const bool isWidest = set == simd::InstructionSet::Avx512;
    return {kernelOf(simd::InstructionSet::Portable),
            kernelOf(isWidest ? simd::InstructionSet::Avx2 : set), kernelOf(set)};
}

} // namespace

struct Program::Compiled {
    Compiled(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
             simd::InstructionSet set, std::span<const std::uint32_t> constants);

    std::size_t variables = 0; ///< registers 0 …
    std::size_t inputs = 0;    ///< the variables' registers, and those of the constants behind them
    std::size_t results = 0;   ///< the next registers
    std::size_t others = 0;    ///< the last ones; machine code needs no rows for them
    BySize<native::EvaluateFunction> native;
    // Where there is no machine code:
    BySize<Kernel> kernels;
    std::vector<Instruction> instructions;

private:
    void translate(simd::InstructionSet set);
};

Program::Compiled::Compiled(const expression::Graph& graph,
                            std::span<const expression::NodeIndex> roots, simd::InstructionSet set,
                            std::span<const std::uint32_t> constants)
    : results(roots.size())
    , kernels(kernelsOf(set)) {
    Compiler compiler(graph, roots, constants);
    compiler.foldConstants(kernels.wide);
    instructions = compiler.compile();
    variables = compiler.variables();
    inputs = compiler.inputs();
    if (set != simd::InstructionSet::Portable && instructions.size() <= native::kMaxInstructions)
        translate(set);
    if (!native.single)
        others = reuseRegisters(instructions, inputs + results, compiler.rows());
}

void Program::Compiled::translate(simd::InstructionSet set) {
    const auto at = [this](native::Width width) {
        return native::translate(instructions, static_cast<std::uint32_t>(inputs),
                                 static_cast<std::uint32_t>(results), width);
    };
    native.single = at(native::Width::One);
    native.narrow = at(native::Width::Four);
    native.wide = set == simd::InstructionSet::Avx512 ? at(native::Width::Eight) : native.narrow;
    // Where memory is scarce some may be missing. All or none are used, since the kernels need rows
    // that machine code does not.
    if (!native.single || !native.narrow || !native.wide)
        native = {};
}

Program::Program(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                 simd::InstructionSet set, std::span<const std::uint32_t> constants)
    : m_compiled(std::make_shared<const Compiled>(graph, roots, set, constants)) {}

Program::Workspace::Workspace(const Program& program, std::size_t lanes)
    : m_scratch(program.m_compiled->others, lanes) {
    const Compiled& code = *program.m_compiled;
    m_rows.resize(code.inputs + code.results);
    for (std::size_t i = 0; i < code.others; ++i)
        m_rows.push_back(m_scratch.row(i));
}

void Program::evaluate(std::span<const double* const> variables, std::span<double* const> results,
                       std::size_t lanes, Workspace& workspace,
                       std::span<const double* const> constants) const {
    const Compiled& code = *m_compiled;
    double** const rows = workspace.m_rows.data();
    for (std::size_t v = 0; v < code.variables; ++v)
        rows[v] = const_cast<double*>(variables[v]); // never an instruction's result
    for (std::size_t k = code.variables; k < code.inputs; ++k)
        rows[k] = const_cast<double*>(constants[k - code.variables]);
    for (std::size_t r = 0; r < code.results; ++r)
        rows[code.inputs + r] = results[r];
    if (const native::EvaluateFunction& native = code.native(lanes)) {
        native(rows, lanes);
        return;
    }
    const std::vector<Instruction>& list = code.instructions;
    code.kernels(lanes)(list.data(), list.data() + list.size(), rows, lanes);
}

} // namespace thetascope::machine
