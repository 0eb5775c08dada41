// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace thetascope::machine {

/// A Program computes some nodes of a graph for all lanes of a block at once. A value, cheap to
/// copy; evaluate() is const and keeps its scratch in the caller's Workspace, so that one program
/// serves any number of threads.
///
/// The result for a lane depends on that lane's variables alone: not on the number of lanes, the
/// lane's number, the other lanes, the instruction set (see InstructionSet), nor on which other
/// nodes were compiled along with it.
class Program {
public:
    /// `roots`: the nodes wanted, in the order of evaluate()'s results. `constants`: the numbers of
    /// the named constants whose values evaluate() is given lane by lane; the others are folded. A
    /// value has the same bits either way.
    Program(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
            simd::InstructionSet set = simd::best(), std::span<const std::uint32_t> constants = {});

    /// A Workspace has scratch registers for blocks of up to `lanes` lanes. Each thread has one.
    class Workspace {
    public:
        Workspace(const Program& program, std::size_t lanes);

    private:
        friend class Program;
        simd::LaneTable m_scratch;
        std::vector<double*> m_rows; ///< by register: variables, constants, results, others
    };

    /// Works out a block. variables[v]: the row of the v-th variable; results[r]: the row that
    /// receives root r. Of one lane, any double will do; of more, they are LaneTable rows (64-byte
    /// aligned, padded): whole vectors are read and written, `lanes` rounded up. Results must not
    /// be the variables' rows, nor one another. constants[k]: the row of the k-th of the constants
    /// that the constructor was given.
    void evaluate(std::span<const double* const> variables, std::span<double* const> results,
                  std::size_t lanes, Workspace& workspace,
                  std::span<const double* const> constants = {}) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

/// NonFinite is why a value is infinite or not a number.
enum class NonFinite {
    None,     ///< it is finite
    Overflow, ///< too large for a double: a product, a power, exp, …, or infinity − infinity
              ///< further on
    OutsideDomain, ///< log or √ of a negative number, asin(2), …; or infinite at a singularity: a
                   ///< division by (nearly) zero, log 0
};

/// Returns the cause at a finite point: the nodes below `roots` are worked out one by one, and the
/// first kind of operation that turns finite operands into something not finite decides;
/// OutsideDomain before Overflow. `variables`: one value each, in the order of their numbers.
NonFinite diagnose(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                   std::span<const double> variables);

} // namespace thetascope::machine
