// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/machine/instruction.h"
#include "core/machine/native_code.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace thetascope::machine {

/// Some nodes of a graph, compiled to a list of instructions that works out all lanes of a block at
/// once. A value; evaluate() is const and keeps its scratch in the caller's Workspace, so one
/// program serves any number of threads.
///
/// The result for a lane depends on that lane's variables alone: not on the number of lanes, the
/// lane's place, the other lanes, the instruction set (see InstructionSet), nor on which other
/// nodes were compiled along with it.
class Program {
public:
    /// `roots`: the nodes wanted, in the order of evaluate()'s results.
    Program(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
            simd::InstructionSet set = simd::best());

    /// Scratch registers for blocks of up to `lanes` lanes. One for each thread.
    class Workspace {
    public:
        Workspace(const Program& program, std::size_t lanes);

    private:
        friend class Program;
        simd::LaneTable m_registers;
        std::vector<double*> m_slots; ///< variables, results, registers: what instructions name
    };

    /// variables[v]: row of the v-th variable; results[r]: row that receives root r. Of one lane,
    /// any double will do; of more, they are LaneTable rows (64-byte aligned, padded): whole
    /// vectors are read and written, `lanes` rounded up. Results must not be the variables' rows,
    /// nor one another.
    void evaluate(std::span<const double* const> variables, std::span<double* const> results,
                  std::size_t lanes, Workspace& workspace) const;

private:
    friend class Workspace;
    std::vector<Instruction> m_instructions;
    std::size_t m_variables = 0; ///< slots 0 …
    std::size_t m_results = 0;   ///< the next slots
    std::size_t m_registers = 0; ///< the last ones
    Kernel m_kernel{};
    Kernel m_narrowKernel{}; ///< for blocks of few lanes, where the widest vectors would be idle
    // the same as machine code, where there is such
    std::optional<NativeCode> m_single; ///< for blocks of one lane
    std::optional<NativeCode> m_narrow;
    std::optional<NativeCode> m_wide;
};

} // namespace thetascope::machine
