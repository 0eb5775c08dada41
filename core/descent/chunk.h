// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace thetascope::descent {

/// A Chunk is up to kPoints consecutive points of one run, in columns; it is never changed once it
/// has been handed out.
struct Chunk {
    /// The number of points is small enough that the columns of a comparison stay in the cache
    /// while they are written, and that the memory of chunks that nobody keeps is used again.
    static constexpr std::size_t kPoints = 512;

    /// Every so many chunks of a run, the first of them included, one has the state of the
    /// optimizer's rules.
    static constexpr std::size_t kStateInterval = 32;

    std::size_t size = 0; ///< The number of points.
    std::array<std::vector<double>, 2> theta;
    std::vector<double> loss;
    std::array<std::vector<double>, 2> slope;
    std::array<std::vector<double>, 2> rate;  ///< It is NaN at the run's last point.
    std::array<std::vector<double>, 2> sigma; ///< It is NaN at the run's last point.
    /// The state of the optimizer's rules at the first point (stateOf()) if this is chunk number 0,
    /// kStateInterval, 2 kStateInterval, … of the run.
    std::vector<double> state;
};

} // namespace thetascope::descent
