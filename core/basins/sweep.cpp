// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/sweep.h"

#include "core/descent/lane_block.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace thetascope::basins {

namespace {

using descent::Outcome;
using loss::Point;

/// Enough to keep the processor's pipelines full, few enough that all rows of a block stay in the
/// first-level cache.
constexpr std::size_t kLanes = 128;

/// Rounds between two looks at the stop token, and two reports of what has been finished.
constexpr std::uint64_t kStretch = 32;

/// What an axis does to a lane that begins a pixel.
class Setter {
public:
    Setter(const Axis& axis, std::size_t count, const optimizer::Optimizer& optimizer)
        : m_quantity(axis.quantity) {
        m_values.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_values.push_back(axis.value(i, count));
        if (m_quantity != Axis::Quantity::Setting)
            return;
        while (optimizer.settings[m_setting].parameter->key != axis.key)
            ++m_setting; // it is there: validate()
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
            block.setParameter(lane, m_setting, m_values[index]);
            break;
        }
    }

private:
    Axis::Quantity m_quantity;
    std::vector<double> m_values;
    std::size_t m_setting = 0;
};

template <std::size_t kDimension>
class Sweep {
public:
    Sweep(const Request& request, PixelQueue& queue, Map& map)
        : m_request(request)
        , m_queue(queue)
        , m_map(map)
        , m_across(request.across, request.width, request.optimizer)
        , m_up(request.up, request.height, request.optimizer)
        , m_block(*request.loss, request.optimizer, kLanes)
        , m_table(Rows::kCount, kLanes)
        , m_rows(m_table)
        , m_watch(descent::watchKernel(simd::best())) {}

    void go(const std::function<void()>& levelComplete, const std::stop_token& stop) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            begin(lane);
        while (m_active > 0 && !stop.stop_requested()) {
            for (std::uint64_t i = 0; i < kStretch && m_active > 0; ++i)
                round();
            report(levelComplete);
        }
    }

private:
    using Rows = descent::LaneRows<kDimension>;

    static constexpr std::size_t kIdle = SIZE_MAX;

    struct Lane {
        std::size_t place = kIdle;         ///< of its pixel in the queue's order
        std::uint64_t begin = 0;           ///< the round in which its start is evaluated
        Outcome ending = Outcome::Running; ///< unless Running, the next point is the run's last
    };

    /// One step of all runs.
    void round() {
        m_block.evaluate(m_rows);
        m_block.step(m_rows); // of runs that have ended too: it is not made use of
        m_ended.clear();
        // Lanes whose last step was made in the round before.
        for (const std::size_t lane : m_ending)
            end(lane);
        m_ending.clear();
        lookAtMarkedLanes();
        endAtStepLimit();
        for (optimizer::StepRows& coordinate : m_rows.at)
            std::swap(coordinate.theta, coordinate.next);
        ++m_round;
        for (const std::size_t lane : m_ended)
            begin(lane);
    }

    void lookAtMarkedLanes() {
        m_watch(m_rows.watched(kLanes, m_request.until.tolerance), m_marks.data());
        for (std::size_t group = 0; group < m_marks.size(); ++group) {
            for (unsigned bits = m_marks[group]; bits != 0; bits &= bits - 1)
                lookAt(8 * group + static_cast<std::size_t>(std::countr_zero(bits)));
        }
    }

    void lookAt(std::size_t lane) {
        if (m_lanes[lane].ending != Outcome::Running) // its end has been dealt with
            return;
        if (!m_rows.isFinite(lane)) {
            end(lane);
        } else if (m_rows.hasConverged(lane, m_request.until.tolerance)) {
            m_lanes[lane].ending = Outcome::Converged;
            m_ending.push_back(lane);
        }
    }

    /// Runs that are now making their last step. Lanes begin seldom in the same round, but all end
    /// a fixed number of rounds later: nobody is looked at before the first of them is due.
    void endAtStepLimit() {
        if (m_round < m_nextLimit)
            return;
        m_nextLimit = UINT64_MAX;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            Lane& run = m_lanes[lane];
            const std::uint64_t last = run.begin + m_request.until.steps - 1;
            if (last > m_round) {
                m_nextLimit = std::min(m_nextLimit, last);
            } else if (run.ending == Outcome::Running) {
                run.ending = Outcome::StepLimit;
                m_ending.push_back(lane);
            }
        }
        // Those that begin in a later round end later than all these.
        m_nextLimit = std::min(m_nextLimit, m_round + m_request.until.steps);
    }

    /// The lane's present point is its run's last.
    void end(std::size_t lane) {
        Lane& run = m_lanes[lane];
        m_ended.push_back(lane);
        if (run.place == kIdle)
            return;
        if (!m_rows.isFinite(lane))
            run.ending = descent::whyNotFinite(*m_request.loss, m_rows.position(lane));
        m_map.set(m_queue.pixel(run.place), {run.ending, m_rows.position(lane), m_rows.loss[lane],
                                             static_cast<std::uint32_t>(m_round - run.begin)});
        ++m_finished[m_queue.levelOf(run.place)];
        --m_active;
    }

    /// The next pixel takes the lane; if there is none, a run from the request's start, which goes
    /// on for nothing until the others have ended.
    void begin(std::size_t lane) {
        Point start = m_request.start;
        Lane& run = m_lanes[lane];
        run = {nextPlace(), m_round, Outcome::Running};
        if (run.place != kIdle) {
            const std::size_t pixel = m_queue.pixel(run.place);
            m_across.apply(pixel % m_request.width, lane, start, m_block);
            m_up.apply(pixel / m_request.width, lane, start, m_block);
            ++m_active;
        }
        m_block.restart(lane);
        m_rows.setPosition(lane, start);
    }

    std::size_t nextPlace() {
        if (m_places.begin == m_places.end)
            m_places = m_queue.take();
        return m_places.begin == m_places.end ? kIdle : m_places.begin++;
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
    descent::LaneBlock<kDimension> m_block;
    simd::LaneTable m_table;
    Rows m_rows;
    descent::WatchKernel m_watch;
    std::array<Lane, kLanes> m_lanes;
    std::array<std::uint8_t, kLanes / 8> m_marks{};
    std::vector<std::size_t> m_ending; ///< lanes whose next point is their last
    std::vector<std::size_t> m_ended;  ///< lanes whose present point was their last
    PixelQueue::Places m_places{0, 0};
    std::array<std::size_t, PixelQueue::kLevels> m_finished{};
    std::size_t m_active = 0; ///< lanes with a pixel
    std::uint64_t m_round = 0;
    std::uint64_t m_nextLimit = 0; ///< no run reaches its step limit before this round
};

} // namespace

void sweep(const Request& request, PixelQueue& queue, Map& map,
           const std::function<void()>& levelComplete, const std::stop_token& stop) {
    if (request.loss->dimension() == 1)
        Sweep<1>(request, queue, map).go(levelComplete, stop);
    else
        Sweep<2>(request, queue, map).go(levelComplete, stop);
}

} // namespace thetascope::basins
