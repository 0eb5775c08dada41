// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/loss/loss.h"
#include "core/machine/program.h"
#include "core/optimizer/stepper.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::descent {

/// A MixedBlock has the runs of a comparison: few lanes, each with an optimizer of its own. It does
/// a step g → α → σ → θ in lockstep: evaluate() for all lanes at once, then step(), which calls
/// each lane's rules as compiled functions. Where the rows are, what is recorded and who has ended
/// is the caller's matter. A lane's bits depend on that lane alone.
///
/// A UniformBlock does the same for many lanes of one optimizer, in one piece of machine code. That
/// code would have to be made anew for each comparison, and whenever one of its runs ends.
template <std::size_t kDimension>
class MixedBlock {
public:
    /// A lane for each optimizer, in that order. The loss must outlive the block.
    MixedBlock(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers)
        : m_program(loss.program())
        , m_workspace(m_program, optimizers.size()) {
        for (const optimizer::Optimizer& each : optimizers)
            m_steppers.emplace_back(each, kDimension);
    }

    /// L and g⁽ᵗ⁾ at θ⁽ᵗ⁾.
    void evaluate(const LaneRows<kDimension>& rows) {
        std::array<const double*, kDimension> variables;
        std::array<double*, 1 + kDimension> results{rows.loss};
        for (std::size_t c = 0; c < kDimension; ++c) {
            variables[c] = rows.at[c].theta;
            results[1 + c] = rows.at[c].slope;
        }
        m_program.evaluate(variables, results, m_steppers.size(), m_workspace);
    }

    /// α⁽ᵗ⁾, σ⁽ᵗ⁾ and θ⁽ᵗ⁺¹⁾, each lane by its optimizer.
    void step(const LaneRows<kDimension>& rows) {
        for (std::size_t lane = 0; lane < m_steppers.size(); ++lane) {
            for (std::size_t c = 0; c < kDimension; ++c)
                m_steppers[lane].step(c, rows.at[c], lane);
        }
    }

    /// Returns what makes the steps of a lane.
    optimizer::Stepper& stepper(std::size_t lane) { return m_steppers[lane]; }

    /// Takes a lane out; those behind it move up, and so must their θ.
    void remove(std::size_t lane) {
        m_steppers.erase(m_steppers.begin() + static_cast<std::ptrdiff_t>(lane));
    }

private:
    const machine::Program& m_program;
    machine::Program::Workspace m_workspace;
    std::vector<optimizer::Stepper> m_steppers; ///< by lane
};

} // namespace thetascope::descent
