// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/iteration.h"
#include "core/machine/iteration_writer.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace thetascope::machine {

/// An IteratedProgram is an Iteration ready to be carried out, a batch of iterations at a time on a
/// block of lanes. A value, cheap to copy; run() is const, so that one program serves any number of
/// threads, each with a Frame of its own.
///
/// As with a Program, a lane's bits depend on what that lane's rows hold alone.
class IteratedProgram {
public:
    explicit IteratedProgram(const Iteration& iteration, simd::InstructionSet set = simd::best());

    /// Returns how many lanes a block has, and how many iterations a batch: as many as keep the
    /// processor's pipelines full, and all rows in its first-level cache.
    const FrameShape& shape() const;

    /// A Frame has the rows that iterations work on, all 0 at first.
    class Frame {
    public:
        explicit Frame(const IteratedProgram& program);

        /// Returns a shared row: shape().lanes doubles, as a LaneTable's row.
        double* shared(std::size_t row) { return m_rows.row(row); }

        /// Returns a row of record 0 … shape().iterations.
        double* record(std::size_t number, std::size_t row) {
            return m_rows.row(m_firstRecord + number * m_recordRows + row);
        }

    private:
        friend class IteratedProgram;
        std::size_t m_firstRecord; ///< the row in the table at which record 0 begins
        std::size_t m_recordRows;
        simd::LaneTable m_rows;
        std::vector<double*> m_rowsByRegister; ///< for a kernel: iteration by iteration
    };

    /// Carries out a batch of shape().iterations iterations, from record 0 on.
    void run(Frame& frame) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace thetascope::machine
