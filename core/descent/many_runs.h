// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/resting.h"
#include "core/descent/returns.h"
#include "core/descent/run_watch.h"
#include "core/descent/uniform_block.h"
#include "core/loss/extent.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace thetascope::descent {

/// An Ending says how one of ManyRuns ended.
struct Ending {
    Stop stop;   ///< Where it ended, and why. A cycle is followed to the step limit.
    Cycle cycle; ///< What it does for ever, if its state has returned.
};

/// ManyRuns are runs of one optimizer on one loss that are made side by side, each in a lane of a
/// block. When a run ends, the next takes its lane, so that runs that have ended cost nothing.
///
/// Work says which runs there are, and takes their endings:
/// - `std::size_t next()` returns the number of the next run, or kNone if there are no more;
/// - `Point begin(std::size_t run, std::size_t lane, UniformBlock<kDimension>& block,
///   Resting& resting)` returns the start of a run and sets what is its own: parameters and
///   constants of its lane, and when it is at rest;
/// - `void end(std::size_t run, const Ending& ending)` is told how it ended;
/// - `void ended()` is called after a batch of steps in which runs ended.
template <std::size_t kDimension, class Work>
class ManyRuns {
public:
    /// This is not the number of a run.
    static constexpr std::size_t kNone = SIZE_MAX;

    /// Prepares runs of at most `steps` steps, which are judged over `extent`. Lanes without a run
    /// idle at `idle`. All but the last two must outlive this.
    ManyRuns(const UniformDescent& uniform, Work& work, std::uint64_t steps,
             const loss::Extent& extent, Point idle)
        : m_work(work)
        , m_steps(steps)
        , m_extent(extent)
        , m_idle(idle)
        , m_block(uniform)
        , m_batch(uniform.batch())
        , m_lanes(uniform.lanes())
        , m_marks(uniform.lanes() / 8)
        , m_returned(uniform.lanes() / 8) {
        for (std::size_t point = 0; point < m_batch; ++point)
            m_points.push_back(m_block.at(point));
    }

    /// Lets runs that do not come to rest end where L is at most `target` within the extent: see
    /// Target.
    void aimAt(double target) {
        for (Lane& lane : m_lanes)
            lane.watch.aimAt({target, m_extent});
    }

    /// Makes all runs, or those that end before `stop` is requested.
    void go(const std::stop_token& stop) {
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
            begin(lane);
        while (m_active > 0 && !stop.stop_requested()) {
            m_block.go(m_marks);
            m_block.compareStates(m_returned);
            lookAtLanes();
            m_block.moveOn();
            m_t += m_batch;
            for (const std::size_t lane : m_free)
                begin(lane);
            if (!m_free.empty())
                m_work.ended();
            m_free.clear();
        }
    }

private:
    struct Lane {
        std::size_t run = kNone; ///< The number of its run.
        std::uint64_t begin = 0; ///< The number of steps that the block had made at its start.
        /// The number of steps after which it ends: of a cycle, those that lead to where it is at
        /// the step limit.
        std::uint64_t limit = 0;
        Cycle cycle = Cycle::Unknown;
        Resting resting{0, Resting::kMost};
        RunWatch<kDimension> watch{};
        std::uint64_t seen = 0; ///< One more than m_t when it was looked at last.
        bool isOver = false;
    };

    /// Ends the runs that are at their ends in this batch.
    void lookAtLanes() {
        for (const std::size_t lane : std::exchange(m_undecided, {}))
            lookAt(lane);
        for (std::size_t group = 0; group < m_marks.size(); ++group) {
            for (unsigned bits = m_marks[group]; bits != 0; bits &= bits - 1)
                lookAt(8 * group + static_cast<std::size_t>(std::countr_zero(bits)));
        }
        lookAtStepLimit();
        for (std::size_t group = 0; group < m_returned.size(); ++group) {
            for (unsigned bits = m_returned[group]; bits != 0; bits &= bits - 1)
                lookAtReturn(8 * group + static_cast<std::size_t>(std::countr_zero(bits)));
        }
    }

    /// Looks at the runs that reach the step limit now. Lanes seldom begin at the same time, but
    /// all reach the limit a fixed number of steps later, so no lane is looked at before the first
    /// of them is due.
    void lookAtStepLimit() {
        const std::uint64_t next = m_t + m_batch;
        if (next <= m_nextLimit)
            return;
        m_nextLimit = next + m_steps; // of those that begin next
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const std::uint64_t limit = m_lanes[lane].begin + m_lanes[lane].limit;
            if (limit >= next)
                m_nextLimit = std::min(m_nextLimit, limit);
            else if (limit >= m_t)
                lookAt(lane);
        }
    }

    void lookAt(std::size_t lane) {
        Lane& run = m_lanes[lane];
        if (run.isOver || run.seen == m_t + 1)
            return;
        run.seen = m_t + 1;
        const std::uint64_t t = m_t - run.begin;
        if (const auto stop =
                run.watch.look(m_points, lane, t, run.limit, run.resting, m_block.isFinite(lane)))
            end(lane, *stop);
        else if (run.watch.isUndecided(t + m_batch))
            m_undecided.push_back(lane);
    }

    /// Looks at a run that is where it was before. If its whole state is, only what is left of the
    /// steps after whole rounds has to be made.
    void lookAtReturn(std::size_t lane) {
        Lane& run = m_lanes[lane];
        const std::uint64_t t = m_t + m_batch - run.begin;
        if (run.isOver || run.cycle != Cycle::Unknown || t % kReturnStride != 0 || t > run.limit ||
            !m_block.isBack(lane))
            return;
        const LaneRows<kDimension>& last = m_points.back();
        run.cycle = cycleOf(run.watch, t, last.squaredStep(lane), last.position(lane), m_extent);
        if (run.cycle == Cycle::Unknown)
            return;
        if (run.cycle == Cycle::AtRest)
            return end(lane, run.watch.rest());
        const std::uint64_t period = t - keptBefore(t);
        const std::uint64_t left = (run.limit - t) % period;
        if (period > m_batch) {
            run.limit = t + left;
            m_nextLimit = std::min(m_nextLimit, run.begin + run.limit);
            return;
        }
        const LaneRows<kDimension>& rows = m_points[m_batch - period + left];
        end(lane, {Stop::Cause::Limit, run.limit, rows.position(lane), rows.loss[lane]});
    }

    /// Records the end of a lane's run.
    void end(std::size_t lane, const Stop& stop) {
        m_free.push_back(lane);
        Lane& run = m_lanes[lane];
        run.isOver = true;
        if (run.run == kNone)
            return;
        m_work.end(run.run, {stop, run.cycle});
        --m_active;
    }

    /// Begins the next run in a lane. If there is none, the lane idles, to no purpose, until the
    /// others have ended.
    void begin(std::size_t lane) {
        Lane& run = m_lanes[lane];
        run.run = m_work.next();
        run.begin = m_t;
        run.limit = m_steps;
        run.cycle = Cycle::Unknown;
        run.watch.restart();
        run.seen = 0;
        run.isOver = false;
        Point start = m_idle;
        if (run.run != kNone) {
            start = m_work.begin(run.run, lane, m_block, run.resting);
            ++m_active;
        }
        m_block.begin(lane, start);
    }

    Work& m_work;
    std::uint64_t m_steps; ///< The number of steps that each run may make.
    loss::Extent m_extent;
    Point m_idle;
    UniformBlock<kDimension> m_block;
    std::size_t m_batch; ///< The number of steps between two checks.
    /// The rows of these steps, and of the point after the last.
    std::vector<LaneRows<kDimension>> m_points;
    std::vector<Lane> m_lanes;
    std::vector<std::uint8_t> m_marks;
    std::vector<std::uint8_t> m_returned;
    std::vector<std::size_t> m_undecided; ///< The lanes that may be coming to rest.
    std::vector<std::size_t> m_free;      ///< The lanes whose runs have ended.
    std::size_t m_active = 0;             ///< The number of lanes that have a run.
    std::uint64_t m_t = 0;                ///< The number of steps that the block has made.
    std::uint64_t m_nextLimit = 0;        ///< No run reaches its step limit before this step.
};

} // namespace thetascope::descent
