// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/lane_rows.h"
#include "core/descent/resting.h"
#include "core/loss/extent.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace thetascope::descent {

/// A Stop says where a run ends, and what ends it.
struct Stop {
    enum class Cause {
        NotFinite, ///< θ, L or the slope is not finite at the last point.
        Arrived,   ///< The last point is the first at the target.
        Rest,      ///< The run is at rest.
        Limit,     ///< The number of steps was reached.
        Cancelled, ///< It was told to stop.
    };

    Cause cause;
    std::uint64_t steps; ///< The number of the last point.
    Point theta{};       ///< The last point.
    double loss = 0;     ///< L at the last point.
    Point next{};        ///< Where the next step would lead, if the limit was reached.
};

/// A Target is where a run has arrived: at its first point within an extent where L is at most
/// `loss`. Outside, L may be lower without being the minimum that is looked for.
struct Target {
    double loss = -std::numeric_limits<double>::infinity(); ///< By default nothing is a target.
    loss::Extent extent{};                                  ///< The ranges in which it counts.
};

/// A RunWatch finds where one run ends, while a block makes its steps in batches, maybe beyond the
/// end. It only needs to look at batches with a short step, with a point that is not finite or at
/// the target, or with the last step allowed, and at all batches while isUndecided().
template <std::size_t kDimension>
class RunWatch {
public:
    /// Forgets what was seen, so that another run can be watched.
    void restart() { m_shortUntil = kNever; }

    /// Sets the target of runs that may not come to rest.
    void aimAt(const Target& target) { m_target = target; }

    /// Looks at consecutive points of the run's lane, of which the first is number `t`, and at the
    /// steps from them. `limit` is the number of steps that the run may make. `areFinite` says that
    /// all points are known to be finite.
    std::optional<Stop> look(std::span<const LaneRows<kDimension>> points, std::size_t lane,
                             std::uint64_t t, std::uint64_t limit, const Resting& resting,
                             bool areFinite) {
        for (const LaneRows<kDimension>& rows : points) {
            if (!areFinite && t <= limit && !rows.isFinite(lane))
                return Stop{Stop::Cause::NotFinite, t, rows.position(lane), rows.loss[lane]};
            if (rows.loss[lane] <= m_target.loss && t <= limit && isInside(rows.position(lane)))
                return Stop{Stop::Cause::Arrived, t, rows.position(lane), rows.loss[lane]};
            if (const auto stop = look(rows, lane, t++, limit, resting))
                return stop;
        }
        return std::nullopt;
    }

    /// Returns whether the run may be coming to rest before point `t`, so that the points before
    /// that may be beyond its end.
    bool isUndecided(std::uint64_t t) const { return m_shortUntil == t; }

    /// Returns whether all steps from point `since` to point `t` were short.
    bool isShort(std::uint64_t since, std::uint64_t t) const {
        return isUndecided(t) && m_shortSince <= since && m_first + 1 < t;
    }

    /// Ends a run whose steps will be short for ever.
    Stop rest() const { return {Stop::Cause::Rest, m_first + 1, m_rest, m_restLoss}; }

private:
    std::optional<Stop> look(const LaneRows<kDimension>& rows, std::size_t lane, std::uint64_t t,
                             std::uint64_t limit, const Resting& resting) {
        const bool isUndecided = this->isUndecided(t);
        if (isUndecided && t == m_first + 1) {
            m_rest = rows.position(lane);
            m_restLoss = rows.loss[lane];
        }
        if (t == limit)
            m_last = {Stop::Cause::Limit, t, rows.position(lane), rows.loss[lane],
                      rows.nextPosition(lane)};
        const double square = rows.squaredStep(lane);
        const bool isShort = square < resting.tolerance * resting.tolerance;
        const bool goesOn = isUndecided && isShort && square <= kGrowth * kGrowth * m_square;
        if (t >= limit && !goesOn)
            return m_last;
        if (!isShort)
            return std::nullopt;
        if (!isUndecided)
            m_shortSince = t;
        if (!goesOn) {
            m_first = t;
            m_square = square;
        }
        m_shortUntil = t + 1;
        return m_shortUntil - m_first >= resting.steps ? std::optional(rest()) : std::nullopt;
    }

    bool isInside(Point theta) const {
        const loss::Extent& extent = m_target.extent;
        return extent.x.low <= theta[0] && theta[0] <= extent.x.high &&
               (kDimension == 1 || (extent.y.low <= theta[1] && theta[1] <= extent.y.high));
    }

    /// No step at rest is longer than the first by more.
    static constexpr double kGrowth = 1.01;

    static constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();

    std::uint64_t m_shortUntil = kNever; ///< The step after the last short one.
    std::uint64_t m_shortSince = 0;      ///< The first of the short steps in a row.
    std::uint64_t m_first = 0;           ///< The first step of what may become a rest.
    double m_square = 0;                 ///< The square of that step.
    Point m_rest{};                      ///< The point after that step.
    double m_restLoss = 0;               ///< L there.
    Stop m_last{};                       ///< The end if the run is not at rest.
    Target m_target;
};

} // namespace thetascope::descent
