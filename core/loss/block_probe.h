// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/samples.h"
#include "core/simd/lane_table.h"

#include <span>
#include <vector>

namespace thetascope::loss {

/// A BlockProbe evaluates a loss of one variable at many points at a time, reusing its workspace:
/// per point this takes a fraction of the time that a Probe takes. It must not be used by two
/// threads at once.
class BlockProbe {
public:
    /// Makes a probe of `loss`, which must outlive it.
    explicit BlockProbe(const Loss& loss);

    /// Evaluates L and its slope at each θ, to the same bits as Loss::at(). The points are valid
    /// until the next call.
    std::span<const CurvePoint> operator()(std::span<const double> theta);

private:
    const machine::Program& m_program;
    machine::Program::Workspace m_workspace;
    simd::LaneTable m_rows; ///< θ, L and its slope.
    std::vector<CurvePoint> m_points;
};

} // namespace thetascope::loss
