// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native_round.h"
#include "core/machine/round.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace thetascope::machine {

/// A round ready to be carried out, many times in one go on a block of lanes. A value; run() is
/// const, so that one program serves any number of threads, each with a Frame of its own.
///
/// As with a Program, a lane's bits depend on what that lane's places hold alone.
class RoundProgram {
public:
    explicit RoundProgram(Round round, simd::InstructionSet set = simd::best());

    /// How many lanes a block has, and how many rounds are carried out in one go: as many as keep
    /// the processor's pipelines full, and all rows in its first-level cache.
    const FrameShape& shape() const { return m_shape; }

    /// The rows that rounds work on, all 0 at first.
    class Frame {
    public:
        explicit Frame(const RoundProgram& program);

        /// Rows of shape().lanes entries, as LaneTable rows.
        double* fixed(std::size_t place) { return m_rows.row(place); }

        /// Point 0 … shape().rounds.
        double* point(std::size_t number, std::size_t place) {
            return m_rows.row(m_firstPoint + number * m_pointPlaces + place);
        }

    private:
        friend class RoundProgram;
        std::size_t m_firstPoint;
        std::size_t m_pointPlaces;
        simd::LaneTable m_rows;
        std::vector<double*> m_slots; ///< for the kernel: round by round
    };

    /// shape().rounds rounds, from point 0 on.
    void run(Frame& frame) const;

private:
    void translateForKernel();

    Round m_round;
    FrameShape m_shape{};
    Kernel m_kernel;
    std::optional<NativeRound> m_native;
    // Where there is no machine code: instructions that name slots, of which every round has its
    // own: fixed places, the point's, the next point's, registers.
    std::vector<Instruction> m_instructions;
    std::size_t m_registers = 0;
};

} // namespace thetascope::machine
