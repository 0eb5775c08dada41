// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/walk_round.h"
#include "core/descent/watch.h"
#include "core/loss/loss.h"
#include "core/machine/round_program.h"
#include "core/optimizer/optimizer.h"
#include "core/optimizer/step_kernels.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::descent {

/// The descent of one optimizer on one loss, for whole blocks of runs: the loop g → α → σ → θ of
/// all of them as one list of instructions. Immutable; shared between threads, each with a
/// WalkBlock of its own.
class Walk {
public:
    /// `tolerance`: of |σ|, which ends a run; 0: none does.
    Walk(const loss::Loss& loss, const optimizer::Optimizer& optimizer, double tolerance,
         simd::InstructionSet set = simd::best());

    /// Runs in a block.
    std::size_t lanes() const { return m_program.shape().lanes; }

    /// Steps that a block makes at a time.
    std::size_t stretch() const { return m_program.shape().rounds; }

private:
    template <std::size_t>
    friend class WalkBlock;

    optimizer::Optimizer m_optimizer;
    double m_tolerance;
    WalkLayout m_layout;
    machine::RoundProgram m_program;
    optimizer::StepKernels m_kernels;
    StretchWatchKernel m_watch;
};

/// A block of runs on a walk, a lane each, with parameters of their own. A lane's bits depend on
/// that lane alone.
template <std::size_t kDimension>
class WalkBlock {
public:
    /// `walk` must outlive the block. The lanes have the optimizer's settings.
    explicit WalkBlock(const Walk& walk);

    /// The lane's value of the k-th setting; takes effect with restart().
    void setParameter(std::size_t lane, std::size_t setting, double value);
    /// The lane's optimizer is before its first step again.
    void restart(std::size_t lane);

    /// What the lanes have at the present stretch's point 0 … stretch(); at the last one there is θ
    /// only.
    const LaneRows<kDimension>& at(std::size_t point) const { return m_points[point]; }

    /// One stretch: L, slope, α⁽ᵗ⁾ and σ⁽ᵗ⁾ of all points but the last, and θ of all. marks[k]: bit
    /// i is set where something happened to lane 8k + i on the way that asks for a closer look: θ,
    /// L or a slope was not finite, or |σ| below the tolerance.
    void go(std::vector<std::uint8_t>& marks);

    /// The last point becomes point 0.
    void moveOn();

private:
    const Walk& m_walk;
    machine::RoundProgram::Frame m_frame;
    std::vector<LaneRows<kDimension>> m_points;
    std::vector<std::size_t> m_rateSettings; ///< of the rate rule's parameters
    std::vector<std::size_t> m_updateSettings;
    bool m_mustForget = true; ///< what the last stretch summed up for the marks
};

extern template class WalkBlock<1>;
extern template class WalkBlock<2>;

} // namespace thetascope::descent
