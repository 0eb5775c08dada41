// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/simd/lane_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace thetascope::loss {

/// A ClusterProbe evaluates a loss of one or two variables at some points at a time, reusing its
/// workspace. Named constants may have other values than the loss's own. It must not be used by two
/// threads at once.
class ClusterProbe {
public:
    /// Makes a probe of a loss. `constants` are the numbers of the named constants that
    /// setConstants() sets; at first they have the loss's values.
    explicit ClusterProbe(const Loss& loss, std::span<const std::uint32_t> constants = {});

    /// Sets the values of the named constants that were given to the constructor, in that order.
    void setConstants(std::span<const double> values);

    /// Evaluates L and its slope at each point, to the same bits as Loss::at(). The samples are
    /// valid until the next call.
    std::span<const Loss::Sample> operator()(std::span<const Point> points);

private:
    machine::Program m_program;
    machine::Program::Workspace m_workspace;
    std::size_t m_dimension;
    simd::LaneTable m_rows; ///< The variables, L, its derivatives and the constants.
    std::vector<const double*> m_variables;
    std::vector<double*> m_results;
    std::vector<const double*> m_constants;
    std::vector<Loss::Sample> m_samples;
};

} // namespace thetascope::loss
