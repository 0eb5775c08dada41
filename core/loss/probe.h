// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/simd/lane_table.h"

namespace thetascope::loss {

/// Evaluates a loss at one point after another, reusing its workspace. The loss must outlive the
/// probe. A probe must not be used by two threads at once.
class Probe {
public:
    /// Makes a probe of `loss`, which must outlive it.
    explicit Probe(const Loss& loss);

    /// Evaluates L and its slope at one point, to the same bits as Loss::at().
    Loss::Sample operator()(Point theta);

private:
    const Loss& m_loss;
    machine::Program::Workspace m_workspace;
    simd::LaneTable m_rows; ///< The variables, then L and its derivatives; one lane.
};

} // namespace thetascope::loss
