// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/step_kernels.h"

#include <array>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// A run of an optimizer in progress: what its rules keep from step to step.
class Stepper {
public:
    /// A run of `dimension` coordinates (1 or 2), before its first step.
    Stepper(const Optimizer& optimizer, std::size_t dimension);
    Stepper(Stepper&&) = default;
    Stepper& operator=(Stepper&&) = default;

    /// The run is before its first step again.
    void restart();

    /// One step in coordinate `coordinate`, of the rows' entry `entry`. Every coordinate once each
    /// step.
    void step(std::size_t coordinate, const StepRows& rows, std::size_t entry = 0) {
        m_kernels.step(m_rate[coordinate], m_update[coordinate], rows, entry);
    }

    /// What the rate rule keeps in one coordinate, then what the update rule does, as their
    /// Rule::states name it. What is read between two steps can be set there again.
    std::span<double> state(std::size_t coordinate) {
        return std::span(m_state).subspan(coordinate * m_statesEach, m_statesEach);
    }

    std::span<const double> state(std::size_t coordinate) const {
        return std::span(m_state).subspan(coordinate * m_statesEach, m_statesEach);
    }

private:
    std::size_t m_dimension;
    StepKernels m_kernels;
    std::vector<double> m_rateParameters;
    std::vector<double> m_updateParameters;
    std::size_t m_rateStates;
    std::size_t m_statesEach;           ///< of one coordinate
    std::vector<double> m_state;        ///< coordinate by coordinate
    std::array<RuleValues, 2> m_rate{}; ///< by coordinate: those above
    std::array<RuleValues, 2> m_update{};
};

} // namespace thetascope::optimizer
