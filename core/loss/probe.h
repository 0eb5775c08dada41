// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/simd/lane_table.h"

namespace thetascope::loss {

/// Evaluates a loss at one point after another, without preparing anew for each. The loss must
/// outlive it.
class Probe {
public:
    explicit Probe(const Loss& loss);

    Loss::Sample operator()(Point theta);

private:
    const Loss& m_loss;
    machine::Program::Workspace m_workspace;
    simd::LaneTable m_rows; ///< variables, then L and its derivatives
};

} // namespace thetascope::loss
