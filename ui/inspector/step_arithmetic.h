// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/replay.h"
#include "core/arithmetic/worksheet.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::inspector {

/// Works out the lines of single steps of a run. It keeps the state of the rules, so that steps
/// near the last one are quick.
class StepArithmetic {
public:
    /// A Status is what came of a call of show().
    enum class Status {
        Ready,    ///< The lines are those of the step.
        OtherRun, ///< The run is not (yet) one of this optimizer.
    };

    /// Works out the lines of the step from point `t` of the run, t ≤ steps(), in one coordinate.
    /// `loss` must not be null, and the run must have a point. lines() changes only if the result
    /// is Ready.
    Status show(const std::shared_ptr<const loss::Loss>& loss,
                const optimizer::Optimizer& optimizer, const descent::Trajectory& run,
                std::uint64_t t, std::size_t coordinate);

    /// Returns the lines of the last step that was Ready.
    const std::vector<arithmetic::Line>& lines() const { return m_lines; }

private:
    std::shared_ptr<const loss::Loss> m_loss;
    optimizer::Optimizer m_optimizer;
    /// The first points of the run, by which it is recognized.
    std::shared_ptr<const descent::Chunk> m_run;
    std::size_t m_coordinate = 0;
    std::optional<arithmetic::Replay> m_replay;
    std::optional<arithmetic::Worksheet> m_worksheet;
    std::vector<arithmetic::Line> m_lines;
};

} // namespace thetascope::ui::inspector
