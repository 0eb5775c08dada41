// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/step_arithmetic.h"

namespace thetascope::ui::inspector {

StepArithmetic::Status StepArithmetic::show(const std::shared_ptr<const loss::Loss>& loss,
                                            const optimizer::Optimizer& optimizer,
                                            const descent::Trajectory& run, std::uint64_t t,
                                            std::size_t coordinate) {
    const bool isNew = loss != m_loss || !m_worksheet || !(optimizer == m_optimizer);
    if (isNew || run.chunkWith(0) != m_run) {
        m_run = run.chunkWith(0);
        m_replay.emplace(optimizer, loss->dimension());
    }
    if (isNew || coordinate != m_coordinate) {
        m_loss = loss;
        m_optimizer = optimizer;
        m_coordinate = coordinate;
        m_worksheet.emplace(*loss, optimizer, coordinate);
    }
    arithmetic::RuleState state;
    if (t < run.steps()) {
        m_replay->goTo(run, t);
        if (!m_replay->agrees())
            return Status::OtherRun;
        state = m_replay->state(coordinate);
    }
    m_lines = m_worksheet->lines(run, t, state);
    return Status::Ready;
}

} // namespace thetascope::ui::inspector
