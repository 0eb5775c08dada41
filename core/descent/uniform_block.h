// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/return_rows.h"
#include "core/descent/step_iteration.h"
#include "core/descent/watch.h"
#include "core/loss/loss.h"
#include "core/machine/iterated_program.h"
#include "core/optimizer/optimizer.h"
#include "core/optimizer/step_kernels.h"
#include "core/simd/lane_table.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace thetascope::descent {

/// Attention says what asks for a closer look at a run, beside numbers that are not finite.
struct Attention {
    Watched watched = Watched::Nothing; ///< What is looked at.
    double bound = 0;                   ///< A value below this asks for it.

    /// Steps for which |σ| < `tolerance`; none does if it is 0.
    static Attention shortSteps(double tolerance) {
        return {tolerance > 0 ? Watched::Steps : Watched::Nothing, tolerance * tolerance};
    }

    /// Points where L is at most `target`.
    static Attention lowLoss(double target) {
        return {Watched::Loss, std::nextafter(target, std::numeric_limits<double>::infinity())};
    }
};

/// A UniformDescent is the descent of one optimizer on one loss, for blocks of many runs: the step
/// g → α → σ → θ of all of them is one iteration of machine code. Immutable; shared between
/// threads, each with a UniformBlock of its own.
class UniformDescent {
public:
    /// `attention`: for what lanes are marked. `constants`: the numbers of the loss's named
    /// constants that have a value for each run.
    UniformDescent(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                   Attention attention, simd::InstructionSet set = simd::best(),
                   std::span<const std::uint32_t> constants = {});

    /// Returns the number of runs in a block.
    std::size_t lanes() const { return m_program.shape().lanes; }

    /// Returns the number of steps in a batch.
    std::size_t batch() const { return m_program.shape().iterations; }

private:
    template <std::size_t>
    friend class UniformBlock;

    optimizer::Optimizer m_optimizer;
    double m_bound;                  ///< of the Attention
    std::vector<double> m_constants; ///< the loss's own values of these constants
    FrameLayout m_layout;
    machine::IteratedProgram m_program;
    optimizer::StepKernels m_kernels;
    MarkKernel m_mark;
    CompareKernel m_compare;
    KeepKernel m_keep;
};

/// A UniformBlock has a run in each lane, with parameters of its own, and with values of its own of
/// the descent's named constants. A lane's bits depend on that
/// lane alone, and are those of a MixedBlock.
template <std::size_t kDimension>
class UniformBlock {
public:
    /// `descent` must outlive the block. The lanes have the optimizer's settings, and the loss's
    /// values of the named constants.
    explicit UniformBlock(const UniformDescent& descent);

    /// Sets the lane's value of the k-th setting; takes effect with begin().
    void setParameter(std::size_t lane, std::size_t setting, double value);
    /// Sets the lane's value of the k-th of the descent's named constants.
    void setConstant(std::size_t lane, std::size_t k, double value);
    /// Begins a run in a lane: at a start, with the optimizer before its first step.
    void begin(std::size_t lane, Point start);

    /// Returns what the lanes have at the present batch's step 0 … batch(); at the last one there
    /// is θ only.
    const LaneRows<kDimension>& at(std::size_t step) const { return m_steps[step]; }

    /// Makes a batch of steps: L, slope, α⁽ᵗ⁾ and σ⁽ᵗ⁾ of all but the last, and θ of all. `marks`
    /// says which lanes ask for a closer look, as MarkKernel has it.
    void go(std::vector<std::uint8_t>& marks);

    /// Returns whether all numbers of a lane were finite in the batch.
    bool isFinite(std::size_t lane) const;

    /// Sets bit i of marks[k] if, after the batch, the state of lane 8k + i equals the one that was
    /// kept last: keptBefore() says when. Whether it has the same bits, isBack() says.
    void compareStates(std::vector<std::uint8_t>& marks);
    /// Returns whether a lane's whole state after the batch is the one that was kept last.
    bool isBack(std::size_t lane) const;

    /// Begins the next batch where the present one ended.
    void moveOn();

private:
    const UniformDescent& m_descent;
    machine::IteratedProgram::Frame m_frame;
    std::vector<LaneRows<kDimension>> m_steps;
    std::vector<std::size_t> m_rateSettings; ///< of the rate rule's parameters
    std::vector<std::size_t> m_updateSettings;
    simd::LaneTable m_kept; ///< What ReturnRows says, but for the state after the batch.
    ReturnRows m_returns{};
    const double* m_finite; ///< 0 for lanes in which all numbers were finite.
    bool m_isStale = true;  ///< what the Watch summed up is of an earlier batch
};

extern template class UniformBlock<1>;
extern template class UniformBlock<2>;

} // namespace thetascope::descent
