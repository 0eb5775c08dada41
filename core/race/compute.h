// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/extent.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::race {

/// A Request describes the race of one optimizer on one loss: a run for each learning rate from
/// each start, until it arrives.
struct Request {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null in a valid request.
    optimizer::Optimizer optimizer;         ///< The optimizer, with its other settings.
    std::vector<double> rates;              ///< The learning rates α, in ascending order.
    std::vector<loss::Point> starts;        ///< The starts.
    std::uint64_t steps = 200;              ///< The number of steps that a run may make.
    double target = 0; ///< A run arrives at its first point in the extent where L is at most this.
    loss::Extent extent{}; ///< The ranges over which the loss is looked at.
};

/// This is the largest number of rates, and of starts, of a race.
inline constexpr std::size_t kMost = 4096;

/// Checks whether a race can be run. The error is one sentence that says what is wrong and names
/// the bound.
tl::expected<void, std::string> validate(const Request& request);

/// A Finish says how a run of a race ended.
struct Finish {
    double loss = 0; ///< L at the last point.
    std::uint32_t steps =
        0; ///< The number of steps made until the run arrived, broke off or had made all.
    bool hasArrived = false; ///< Whether it arrived.
};

/// A Field has the finishes of all runs of a race.
class Field {
public:
    /// Makes a field of runs that have not been made.
    Field(std::size_t rates, std::size_t starts)
        : m_starts(starts)
        , m_finishes(rates * starts) {}

    /// Returns the finishes of all runs with one rate, by start.
    std::span<const Finish> at(std::size_t rate) const {
        return std::span(m_finishes).subspan(rate * m_starts, m_starts);
    }

    /// Returns all finishes, by rate and then by start.
    std::span<Finish> all() { return m_finishes; }

    /// Returns the number of rates.
    std::size_t rates() const { return m_finishes.size() / m_starts; }

    /// Returns the number of starts.
    std::size_t starts() const { return m_starts; }

private:
    std::size_t m_starts;
    std::vector<Finish> m_finishes;
};

/// Runs a valid race on the calling thread. A stop request ends it within some dozen steps of a
/// block; what is returned then means nothing.
///
/// A run has the bits of a descent with tolerance 0, alone or beside others. It ends where it
/// arrives, where θ, L or the slope is not finite, or after all steps; a run that returns to the
/// same state counts all of them without making them.
Field run(const Request& request, const std::stop_token& stop = {});

} // namespace thetascope::race
