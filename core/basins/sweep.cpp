// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/sweep.h"

#include "core/descent/ending.h"
#include "core/expression/constants.h"

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
        , m_varied(variedConstants(request))
        , m_block(uniform)
        , m_batch(uniform.batch())
        , m_lanes(uniform.lanes())
        , m_marks(uniform.lanes() / 8) {
        for (std::size_t point = 0; point < m_batch; ++point)
            m_points.push_back(m_block.at(point));
    }

    void go(const std::function<void()>& levelComplete, const std::stop_token& stop) {
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
            begin(lane);
        while (m_active > 0 && !stop.stop_requested()) {
            m_block.go(m_marks);
            lookAtMarkedLanes();
            lookAtStepLimit();
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
        descent::Ending ending;
    };

    void lookAtMarkedLanes() {
        // Runs that converged in the last step of the batch before.
        for (const std::size_t lane : std::exchange(m_ending, {}))
            lookAt(lane);
        for (std::size_t group = 0; group < m_marks.size(); ++group) {
            for (unsigned bits = m_marks[group]; bits != 0; bits &= bits - 1)
                lookAt(8 * group + static_cast<std::size_t>(std::countr_zero(bits)));
        }
    }

    /// Ends the runs that reach the step limit now, and to which nothing else happens. Lanes seldom
    /// begin at the same time, but all reach the limit a fixed number of steps later, so no lane is
    /// looked at before the first of them is due.
    void lookAtStepLimit() {
        const std::uint64_t next = m_t + m_batch;
        if (next <= m_nextLimit)
            return;
        m_nextLimit = next + m_request.until.steps; // of those that begin next
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            Lane& run = m_lanes[lane];
            const std::uint64_t limit = run.begin + m_request.until.steps;
            if (limit >= next) {
                m_nextLimit = std::min(m_nextLimit, limit);
            } else if (run.ending.outcome == Outcome::Running) {
                run.ending = descent::Ending::atStepLimit();
                end(lane, limit - m_t);
            }
        }
    }

    void lookAt(std::size_t lane) {
        Lane& run = m_lanes[lane];
        if (run.ending.isHere) // its end has been recorded already
            return;
        const std::size_t points = descent::untilEnd<kDimension>(
            m_points, lane, m_t - run.begin, m_request.until,
            [&](Point theta) { return whyNotFinite(run, theta); }, run.ending);
        if (run.ending.isHere)
            end(lane, points - 1);
        else if (run.ending.outcome != Outcome::Running)
            m_ending.push_back(lane);
    }

    /// Returns why a run is not finite at a point of its own loss.
    Outcome whyNotFinite(const Lane& run, Point theta) {
        if (m_varied.empty() || run.position == kIdle)
            return descent::whyNotFinite(m_request.loss->formula(), theta);
        if (!m_formula) {
            m_formula = m_request.loss->formula();
            for (const expression::NamedConstant& constant : m_formula->constants)
                m_constants.push_back(constant.value);
        }
        const std::uint32_t pixel = m_queue.pixel(run.position);
        const auto width = static_cast<std::uint32_t>(m_request.width);
        const Run own = runOf(m_request, pixel % width, pixel / width);
        for (std::size_t k = 0; k < m_varied.size(); ++k)
            m_constants[m_varied[k]] = own.constants[k].value;
        expression::setConstants(*m_formula, m_constants);
        return descent::whyNotFinite(*m_formula, theta);
    }

    /// Records the end of a lane's run, whose last point is number `point`.
    void end(std::size_t lane, std::size_t point) {
        m_free.push_back(lane);
        const Lane& run = m_lanes[lane];
        if (run.position == kIdle)
            return;
        m_map.set(m_queue.pixel(run.position),
                  {run.ending.outcome, m_points[point].position(lane), m_points[point].loss[lane],
                   static_cast<std::uint32_t>(m_t + point - run.begin)});
        ++m_finished[m_queue.levelOf(run.position)];
        --m_active;
    }

    /// Begins the run of the next pixel in a lane. If there is none, the lane runs from the
    /// request's start, to no purpose, until the others have ended.
    void begin(std::size_t lane) {
        Point start = m_request.start;
        Lane& run = m_lanes[lane];
        run = {nextPosition(), m_t, {}};
        if (run.position != kIdle) {
            const std::uint32_t pixel = m_queue.pixel(run.position);
            const auto width = static_cast<std::uint32_t>(m_request.width);
            m_across.apply(pixel % width, lane, start, m_block);
            m_up.apply(pixel / width, lane, start, m_block);
            ++m_active;
        }
        m_block.restart(lane);
        m_points.front().setPosition(lane, start);
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
    std::vector<std::uint32_t> m_varied; ///< The numbers of the named constants that axes vary.
    /// The formula of the last run that was not finite, with its constants; made when it is first
    /// needed.
    std::optional<expression::Formula> m_formula;
    std::vector<double> m_constants;
    descent::UniformBlock<kDimension> m_block;
    std::size_t m_batch; ///< The number of steps between two checks.
    /// The rows of these steps, and of the point after the last.
    std::vector<descent::LaneRows<kDimension>> m_points;
    std::vector<Lane> m_lanes;
    std::vector<std::uint8_t> m_marks;
    std::vector<std::size_t> m_ending; ///< The lanes whose next point is their last.
    std::vector<std::size_t> m_free;   ///< The lanes whose runs have ended.
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
