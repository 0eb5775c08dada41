// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::machine {

/// An Iteration is a list of instructions that is carried out over and over on a block of lanes,
/// each time going on from the time before: a step of descent, for instance.
///
/// What outlives an iteration is in a frame (IteratedProgram::Frame): shared rows, and one record
/// after another, each with the same rows. Iteration i reads record i, writes to it, and writes to
/// record i + 1, which the next iteration reads.
struct Iteration {
    /// An Input is in a shared row and the same in all iterations.
    struct Input {
        std::uint32_t to; ///< the register that has it
        std::uint32_t row;
    };

    /// A Carried value is handed from each iteration to the next.
    struct Carried {
        std::uint32_t before; ///< the register that has it when the iteration begins
        std::uint32_t after;  ///< the register that has it when the iteration ends; may be any
        std::uint32_t row;
    };

    /// An Output is written to a row of the iteration's record.
    struct Output {
        std::uint32_t from;
        std::uint32_t row;
    };

    /// Each register is written by one instruction, or by a few in a row that work in place; one
    /// that has a value when the iteration begins is written by none.
    std::vector<Instruction> instructions;
    std::uint32_t registers = 0; ///< their number; instructions name 0 … registers − 1
    std::vector<Input> inputs;
    std::vector<Carried> carried;  ///< in shared rows: only the last value is kept
    std::vector<Carried> recorded; ///< in rows of records: all values are kept
    std::vector<Output> outputs;
    std::uint32_t sharedRows = 0;
    std::uint32_t recordRows = 0; ///< of each record
};

/// Returns whether an iteration is arithmetic alone, without elementary functions.
bool isArithmetic(const Iteration& iteration);

/// A FrameShape says how large a frame is.
struct FrameShape {
    std::size_t lanes;      ///< a multiple of two of the widest vectors
    std::size_t stride;     ///< from a row of lanes to the next, in doubles
    std::size_t iterations; ///< of a batch, which is carried out in one go: there is a record more
};

} // namespace thetascope::machine
