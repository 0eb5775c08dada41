// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/step_kernels.h"

#include <array>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// Makes the steps of one run of an optimizer, and keeps the state of its rules from step to step.
class Stepper {
public:
    /// Makes a stepper for a run in `dimension` coordinates (1 or 2), before its first step. It
    /// copies what it needs of the optimizer.
    Stepper(const Optimizer& optimizer, std::size_t dimension);
    /// Moves a run to another stepper; the old one must not be used again.
    Stepper(Stepper&&) = default;
    /// Moves a run to another stepper; the old one must not be used again.
    Stepper& operator=(Stepper&&) = default;

    /// Resets the state of the rules to that before the first step.
    void restart();

    /// Makes a step in one coordinate, with the values at index `entry` of the rows. It must be
    /// called once per step for each coordinate.
    void step(std::size_t coordinate, const StepRows& rows, std::size_t entry = 0) {
        m_kernels.step(m_rate[coordinate], m_update[coordinate], rows, entry);
    }

    /// Returns the state of the rules in one coordinate: that of the learning-rate rule, then that
    /// of the update rule, each in the order of Rule::states. A state that was read between two
    /// steps can be restored by writing it back. The span is valid as long as the stepper is.
    std::span<double> state(std::size_t coordinate) {
        return std::span(m_state).subspan(coordinate * m_statesEach, m_statesEach);
    }

    /// Returns the state of the rules in one coordinate, in the same order.
    std::span<const double> state(std::size_t coordinate) const {
        return std::span(m_state).subspan(coordinate * m_statesEach, m_statesEach);
    }

private:
    std::size_t m_dimension;
    StepKernels m_kernels;
    std::vector<double> m_rateParameters;
    std::vector<double> m_updateParameters;
    std::size_t m_rateStates;
    std::size_t m_statesEach;           ///< The number of states of one coordinate.
    std::vector<double> m_state;        ///< All states, coordinate by coordinate.
    std::array<RuleValues, 2> m_rate{}; ///< Pointers to the values above, by coordinate.
    std::array<RuleValues, 2> m_update{};
};

} // namespace thetascope::optimizer
