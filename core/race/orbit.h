// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace thetascope::race {

/// An OrbitRequest describes an orbit diagram: where runs from one start are in their last steps,
/// by learning rate.
struct OrbitRequest {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null.
    optimizer::Optimizer optimizer;         ///< The optimizer, with its other settings.
    loss::Point start{};                    ///< The start.
    std::vector<double> rates;              ///< The learning rates α, one for each column.
    std::uint64_t steps = 200;              ///< The number of steps that each run makes.
    std::size_t last = 64; ///< The number of points to keep, at least 1 and at most steps + 1.
};

/// An Orbit has the last points of each run. A run that converges is at one place in all of them,
/// one that jumps to and fro at two, and so on.
class Orbit {
public:
    /// Makes an orbit of `rates` runs with `last` points each, which are not computed yet.
    Orbit(std::size_t rates, std::size_t last)
        : m_last(last)
        , m_points(rates * last) {}

    /// Returns the last points θ of the run with one rate, in their order. After a point at which
    /// θ, L or the slope is not finite, where a run breaks off, they are not numbers.
    std::span<const loss::Point> at(std::size_t rate) const {
        return std::span(m_points).subspan(rate * m_last, m_last);
    }

    /// Returns the last points of the run with one rate, to be set.
    std::span<loss::Point> at(std::size_t rate) {
        return std::span(m_points).subspan(rate * m_last, m_last);
    }

    /// Returns the number of rates.
    std::size_t rates() const { return m_points.size() / m_last; }

private:
    std::size_t m_last;
    std::vector<loss::Point> m_points;
};

/// Makes the runs on `threads` threads, including the calling one. A run has the bits of a descent
/// with tolerance 0. A stop request ends it within a few batches of steps; what is returned then
/// means nothing.
Orbit orbit(const OrbitRequest& request, unsigned threads = 1, const std::stop_token& stop = {});

} // namespace thetascope::race
