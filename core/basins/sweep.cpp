// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/sweep.h"

#include "core/descent/judge.h"
#include "core/descent/returns.h"
#include "core/descent/run_watch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::basins {

namespace {

using descent::Outcome;
using descent::Stop;
using loss::Point;

/// Gives a lane that begins a pixel the value that an axis has there.
class Setter {
public:
    /// `constant`: which of the descent's named constants the axis varies, if it varies one.
    Setter(const Axis& axis, std::size_t count, const optimizer::Optimizer& optimizer,
           std::size_t constant)
        : m_quantity(axis.quantity)
        , m_which(constant) {
        m_values.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_values.push_back(axis.value(i, count));
        if (m_quantity != Axis::Quantity::Setting)
            return;
        // it is there: validate()
        m_which = static_cast<std::size_t>(optimizer::findSetting(optimizer, axis.key) -
                                           optimizer.settings.data());
    }

    template <class Block>
    void apply(std::size_t index, std::size_t lane, Point& start, Block& block) const {
        switch (m_quantity) {
        case Axis::Quantity::Start:
            start[0] = m_values[index];
            break;
        case Axis::Quantity::StartY:
            start[1] = m_values[index];
            break;
        case Axis::Quantity::Setting:
            block.setParameter(lane, m_which, m_values[index]);
            break;
        case Axis::Quantity::Constant:
            block.setConstant(lane, m_which, m_values[index]);
            break;
        }
    }

private:
    Axis::Quantity m_quantity;
    std::vector<double> m_values;
    std::size_t m_which; ///< The setting, or the named constant.
};

template <std::size_t kDimension>
class Sweep {
public:
    Sweep(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
          Map& map)
        : m_request(request)
        , m_queue(queue)
        , m_map(map)
        , m_across(request.across, request.width, request.optimizer, 0)
        , m_up(request.up, request.height, request.optimizer,
               request.across.quantity == Axis::Quantity::Constant ? 1 : 0)
        , m_resting(restingOf(request, request.optimizer))
        , m_ownResting(variesResting(request))
        , m_varied(variedConstants(request))
        , m_judge(*request.loss, request.extent, request.until.tolerance, m_varied)
        , m_block(uniform)
        , m_batch(uniform.batch())
        , m_lanes(uniform.lanes())
        , m_marks(uniform.lanes() / 8)
        , m_returned(uniform.lanes() / 8) {
        for (std::size_t point = 0; point < m_batch; ++point)
            m_points.push_back(m_block.at(point));
    }

    void go(const std::function<void()>& levelComplete, const std::stop_token& stop) {
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
                report(levelComplete);
            m_free.clear();
        }
    }

private:
    static constexpr std::size_t kIdle = SIZE_MAX;

    struct Lane {
        std::size_t position = kIdle; ///< The position of its pixel in the queue's order.
        std::uint64_t begin = 0;      ///< The number of steps that the block had made at its start.
        /// The number of steps after which it ends: of a cycle, those that lead to where it is at
        /// the step limit.
        std::uint64_t limit = 0;
        descent::Cycle cycle = descent::Cycle::Unknown;
        descent::Resting resting;
        descent::RunWatch<kDimension> watch{};
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
        m_nextLimit = next + m_request.until.steps; // of those that begin next
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
        if (run.isOver || run.cycle != descent::Cycle::Unknown || t % descent::kReturnStride != 0 ||
            t > run.limit || !m_block.isBack(lane))
            return;
        const descent::LaneRows<kDimension>& last = m_points.back();
        run.cycle = descent::cycleOf(run.watch, t, last.squaredStep(lane), last.position(lane),
                                     m_request.extent);
        if (run.cycle == descent::Cycle::Unknown)
            return;
        if (run.cycle == descent::Cycle::AtRest)
            return end(lane, run.watch.rest());
        const std::uint64_t period = t - descent::keptBefore(t);
        const std::uint64_t left = (run.limit - t) % period;
        if (period > m_batch) {
            run.limit = t + left;
            m_nextLimit = std::min(m_nextLimit, run.begin + run.limit);
            return;
        }
        const descent::LaneRows<kDimension>& rows = m_points[m_batch - period + left];
        end(lane, {Stop::Cause::Limit, run.limit, rows.position(lane), rows.loss[lane]});
    }

    /// Records the end of a lane's run.
    void end(std::size_t lane, const Stop& stop) {
        m_free.push_back(lane);
        Lane& run = m_lanes[lane];
        run.isOver = true;
        if (run.position == kIdle)
            return;
        const bool isCycle = run.cycle != descent::Cycle::Unknown;
        m_map.set(m_queue.pixel(run.position),
                  {outcomeOf(run, stop), stop.theta, stop.loss,
                   static_cast<std::uint32_t>(isCycle ? m_request.until.steps : stop.steps)});
        ++m_finished[m_queue.levelOf(run.position)];
        --m_active;
    }

    Outcome outcomeOf(const Lane& run, const Stop& stop) {
        if (run.cycle == descent::Cycle::Moving)
            return Outcome::Oscillates;
        if (!m_varied.empty()) {
            std::vector<double> values;
            for (const expression::ConstantValue& constant : runOfLane(run).constants)
                values.push_back(constant.value);
            m_judge.setConstants(std::move(values));
        }
        if (run.cycle == descent::Cycle::Still)
            return m_judge.atRest(stop.theta).outcome;
        return m_judge(stop).outcome;
    }

    Run runOfLane(const Lane& run) const {
        const std::uint32_t pixel = m_queue.pixel(run.position);
        const auto width = static_cast<std::uint32_t>(m_request.width);
        return runOf(m_request, pixel % width, pixel / width);
    }

    /// Begins the run of the next pixel in a lane. If there is none, the lane runs from the
    /// request's start, to no purpose, until the others have ended.
    void begin(std::size_t lane) {
        Point start = m_request.start;
        Lane& run = m_lanes[lane];
        run.position = nextPosition();
        run.begin = m_t;
        run.limit = m_request.until.steps;
        run.cycle = descent::Cycle::Unknown;
        run.resting = m_resting;
        run.watch.restart();
        run.seen = 0;
        run.isOver = false;
        if (run.position != kIdle) {
            const std::uint32_t pixel = m_queue.pixel(run.position);
            const auto width = static_cast<std::uint32_t>(m_request.width);
            m_across.apply(pixel % width, lane, start, m_block);
            m_up.apply(pixel / width, lane, start, m_block);
            if (m_ownResting)
                run.resting = restingOf(m_request, runOfLane(run).optimizer);
            ++m_active;
        }
        m_block.begin(lane, start);
    }

    std::size_t nextPosition() {
        if (m_pixels.begin == m_pixels.end)
            m_pixels = m_queue.take();
        return m_pixels.begin == m_pixels.end ? kIdle : m_pixels.begin++;
    }

    void report(const std::function<void()>& levelComplete) {
        for (std::size_t level = 0; level < m_finished.size(); ++level) {
            const std::size_t finished = std::exchange(m_finished[level], 0);
            if (finished > 0 && m_queue.finish(level, finished))
                levelComplete();
        }
    }

    const Request& m_request;
    PixelQueue& m_queue;
    Map& m_map;
    Setter m_across;
    Setter m_up;
    descent::Resting m_resting;
    bool m_ownResting;                   ///< Whether runs differ in that.
    std::vector<std::uint32_t> m_varied; ///< The numbers of the named constants that axes vary.
    descent::Judge m_judge;
    descent::UniformBlock<kDimension> m_block;
    std::size_t m_batch; ///< The number of steps between two checks.
    /// The rows of these steps, and of the point after the last.
    std::vector<descent::LaneRows<kDimension>> m_points;
    std::vector<Lane> m_lanes;
    std::vector<std::uint8_t> m_marks;
    std::vector<std::uint8_t> m_returned;
    std::vector<std::size_t> m_undecided; ///< The lanes that may be coming to rest.
    std::vector<std::size_t> m_free;      ///< The lanes whose runs have ended.
    PixelQueue::Batch m_pixels{0, 0};
    std::array<std::size_t, PixelQueue::kLevels> m_finished{};
    std::size_t m_active = 0;      ///< The number of lanes that compute a pixel.
    std::uint64_t m_t = 0;         ///< The number of steps that the block has made.
    std::uint64_t m_nextLimit = 0; ///< No run reaches its step limit before this step.
};

} // namespace

void sweep(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
           Map& map, const std::function<void()>& levelComplete, const std::stop_token& stop) {
    if (request.loss->dimension() == 1)
        Sweep<1>(request, uniform, queue, map).go(levelComplete, stop);
    else
        Sweep<2>(request, uniform, queue, map).go(levelComplete, stop);
}

} // namespace thetascope::basins
