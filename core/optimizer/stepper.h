// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/optimizer/single_step.h"
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

    /// One step of lanes 0 … lanes − 1 in coordinate `coordinate`: from θ⁽ᵗ⁾ and g⁽ᵗ⁾ to α⁽ᵗ⁾ and
    /// σ⁽ᵗ⁾. Rows of `lanes` entries; no alignment needed. Every coordinate once each step.
    void step(std::size_t coordinate, const double* theta, const double* slope, double* rate,
              double* sigma) {
        if (m_lanes == 1) {
            m_singleStep({m_rateRows.data(), m_rateState[coordinate].data(), m_updateRows.data(),
                          m_updateState[coordinate].data(), theta, slope, rate, sigma});
            return;
        }
        RuleLanes lanes{
            m_rateRows.data(), m_rateState[coordinate].data(), theta, slope, rate, sigma, m_lanes};
        m_rateStep(lanes);
        lanes.parameters = m_updateRows.data();
        lanes.state = m_updateState[coordinate].data();
        m_updateStep(lanes);
    }

    /// The state of lane `lane` in one coordinate: the rate rule's rows, then the update rule's, as
    /// their Rule::states name them. What is read between two steps can be set there again.
    std::vector<double> state(std::size_t coordinate, std::size_t lane) const;
    void setState(std::size_t coordinate, std::size_t lane, std::span<const double> values);

private:
    using StateRows = std::array<std::vector<double*>, 2>; ///< by coordinate

    void start(StartKernel kernel, const std::vector<const double*>& parameters,
               const StateRows& state, std::size_t lane);

    std::size_t m_dimension;
    std::size_t m_lanes;
    SingleStepKernel m_singleStep; ///< if there is one lane only
    StepKernel m_rateStep;
    StepKernel m_updateStep;
    StartKernel m_rateStart;
    StartKernel m_updateStart;
    simd::LaneTable m_parameters; ///< a row for each setting
    simd::LaneTable m_state;
    std::vector<const double*> m_rateRows; ///< the rules' parameters: rows of m_parameters
    std::vector<const double*> m_updateRows;
    StateRows m_rateState; ///< the rules' state: rows of m_state
    StateRows m_updateState;
};

} // namespace thetascope::optimizer
