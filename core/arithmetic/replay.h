// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/optimizer/stepper.h"

#include <cstdint>
#include <vector>

namespace thetascope::arithmetic {

/// A RuleState is the state of an optimizer's rules in one coordinate, before and after one step:
/// the states of the learning-rate rule, then those of the update rule (optimizer::Rule::states).
struct RuleState {
    std::vector<double> before; ///< The state before the step.
    std::vector<double> after;  ///< The state after the step.
};

/// Recomputes the state of the rules at any step of a run, which a trajectory does not record, from
/// the slopes that it does record. It continues from the last step, or from a checkpoint of the
/// trajectory.
class Replay {
public:
    /// Makes a replay of a run of an optimizer in `dimension` coordinates, 1 or 2.
    Replay(const optimizer::Optimizer& optimizer, std::size_t dimension);

    /// Goes to step `t` of a run, t < steps(). All calls must be for the same run, which may have
    /// grown in between.
    void goTo(const descent::Trajectory& trajectory, std::uint64_t t);

    /// Returns the state in one coordinate at the step to which goTo() has got.
    const RuleState& state(std::size_t coordinate) const { return m_states[coordinate]; }

    /// Returns whether α⁽ᵗ⁾ and σ⁽ᵗ⁾ of the run at that step are, to the bit, those that this
    /// optimizer computes from its slopes. If not, it is the run of another optimizer.
    bool agrees() const { return m_agrees; }

private:
    void step(const descent::Chunk& chunk);
    void lookAt(const descent::Chunk& chunk);

    std::size_t m_dimension;
    optimizer::Stepper m_stepper;
    std::uint64_t m_next = 0; ///< The step that the stepper would make next.
    std::vector<RuleState> m_states;
    loss::Point m_rate{};
    loss::Point m_sigma{};
    bool m_agrees = false;
};

} // namespace thetascope::arithmetic
