// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/step_kernels.h"
#include "core/simd/instruction_set.h"
#include "core/simd/lane_table.h"

#include <array>
#include <span>
#include <vector>

namespace thetascope::optimizer {

/// The runs of one optimizer in progress: its rules' state for a number of lanes, each with
/// hyper-parameters of its own. Lane and coordinate never influence each other.
class Stepper {
public:
    /// `lanes` runs of `dimension` coordinates (1 or 2), all before their first step and with the
    /// optimizer's settings.
    Stepper(const Optimizer& optimizer, std::size_t dimension, std::size_t lanes,
            simd::InstructionSet set = simd::best());

    /// Sets lane `lane`'s value of the k-th setting; takes effect with restart(lane).
    void setParameter(std::size_t lane, std::size_t setting, double value) {
        m_parameters.row(setting)[lane] = value;
    }

    /// Puts a lane before its first step again.
    void restart(std::size_t lane);

    /// One step of all lanes in coordinate `coordinate`; the first has the rows' entry `first`.
    /// Every coordinate once each step.
    void step(std::size_t coordinate, const StepRows& rows, std::size_t first = 0) {
        m_step(m_rate[coordinate], m_update[coordinate], rows, first, m_lanes);
    }

    /// The state of lane `lane` in one coordinate: the rate rule's rows, then the update rule's, as
    /// their Rule::states name them. What is read between two steps can be set there again.
    std::vector<double> state(std::size_t coordinate, std::size_t lane) const;
    void setState(std::size_t coordinate, std::size_t lane, std::span<const double> values);

private:
    using StateRows = std::array<std::vector<double*>, 2>; ///< by coordinate

    std::size_t m_dimension;
    std::size_t m_lanes;
    StepKernel m_step;
    StartKernel m_startRate;
    StartKernel m_startUpdate;
    simd::LaneTable m_parameters; ///< a row for each setting
    simd::LaneTable m_state;
    std::vector<const double*> m_rateRows; ///< the rules' parameters: rows of m_parameters
    std::vector<const double*> m_updateRows;
    StateRows m_rateState; ///< the rules' state: rows of m_state
    StateRows m_updateState;
    std::array<RuleRows, 2> m_rate{}; ///< by coordinate: the rows above
    std::array<RuleRows, 2> m_update{};
};

} // namespace thetascope::optimizer
