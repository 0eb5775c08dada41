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

/// The lines of one run's steps, worked out when asked for; keeps what the last step and its
/// neighbours need.
class StepArithmetic {
public:
    /// Steps that are replayed at once: some milliseconds.
    static constexpr std::uint64_t kPortion = 100'000;

    enum class Status {
        Ready,
        Working,  ///< call again
        OtherRun, ///< the run is not (yet) one of this optimizer
    };

    /// Works out the lines of the step from point `t` of the run, which has it.
    Status show(const std::shared_ptr<const loss::Loss>& loss,
                const optimizer::Optimizer& optimizer, const descent::Trajectory& run,
                std::uint64_t t, std::size_t coordinate);

    /// Of the last step that was Ready.
    const std::vector<arithmetic::Line>& lines() const { return m_lines; }

private:
    std::shared_ptr<const loss::Loss> m_loss;
    optimizer::Optimizer m_optimizer;
    std::shared_ptr<const descent::Chunk> m_run; ///< its first points
    std::size_t m_coordinate = 0;
    std::optional<arithmetic::Replay> m_replay;
    std::optional<arithmetic::Worksheet> m_worksheet;
    std::vector<arithmetic::Line> m_lines;
};

} // namespace thetascope::ui::inspector
