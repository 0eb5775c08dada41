// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/optimizer/stepper.h"

#include <cstdint>
#include <vector>

namespace thetascope::arithmetic {

/// What an optimizer's rules keep in one coordinate, the rate rule's first
/// (optimizer::Rule::states).
struct RuleState {
    std::vector<double> before; ///< the step
    std::vector<double> after;
};

/// Works out again, from the slopes that a run has written down, what its rules kept at a step: a
/// trajectory has no room for that. It goes on from where it was, or from the marks that it leaves
/// every kMarkEvery steps, so that any step near one that has been seen is there at once.
class Replay {
public:
    static constexpr std::uint64_t kMarkEvery = descent::Chunk::kPoints;

    Replay(const optimizer::Optimizer& optimizer, std::size_t dimension);

    /// Goes towards step `t` of the run, t < steps(), by at most `mostSteps`; true: it is there.
    /// The run must be the one of the calls before; it may have grown.
    bool goTo(const descent::Trajectory& trajectory, std::uint64_t t, std::uint64_t mostSteps);

    /// Once goTo() was there.
    const RuleState& state(std::size_t coordinate) const { return m_states[coordinate]; }

    /// Whether the run's α and σ of that step are, to the bit, what this optimizer makes of its
    /// slopes: else it is another optimizer's run.
    bool agrees() const { return m_agrees; }

private:
    using Mark = std::vector<double>; ///< the states of all coordinates before a step

    Mark mark() const;
    void returnTo(std::size_t mark);
    void step(const descent::Trajectory& trajectory);
    void lookAt(const descent::Trajectory& trajectory);

    std::size_t m_dimension;
    optimizer::Stepper m_stepper;
    std::uint64_t m_next = 0;  ///< the step that the stepper would make next
    std::vector<Mark> m_marks; ///< before steps 0, kMarkEvery, 2 kMarkEvery, …
    std::vector<RuleState> m_states;
    loss::Point m_rate{};
    loss::Point m_sigma{};
    bool m_agrees = false;
};

} // namespace thetascope::arithmetic
