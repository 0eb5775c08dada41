// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/sweep.h"

#include "core/descent/judge.h"
#include "core/descent/many_runs.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace thetascope::basins {

namespace {

using descent::Cycle;
using descent::Outcome;
using loss::Point;

/// Gives a lane that begins a pixel the value that an axis has there.
class Setter {
public:
    /// `constant`: which of the descent's named constants the axis varies, if it varies one.
    /// `tile`: which of the axis's `count` values it has.
    Setter(const Axis& axis, std::size_t count, Tile tile, const optimizer::Optimizer& optimizer,
           std::size_t constant)
        : m_quantity(axis.quantity)
        , m_which(constant) {
        m_values.reserve(tile.rows(count));
        for (std::size_t i = 0; i < tile.rows(count); ++i)
            m_values.push_back(axis.value(tile.row(i), count));
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

/// The pixels of a map, as runs.
template <std::size_t kDimension>
class Pixels {
public:
    Pixels(const Request& request, PixelQueue& queue, Map& map,
           const std::function<void()>& levelComplete)
        : m_request(request)
        , m_queue(queue)
        , m_map(map)
        , m_levelComplete(levelComplete)
        , m_across(request.across, request.width, Tile{}, request.optimizer, 0)
        , m_up(request.up, request.height, request.tile, request.optimizer,
               request.across.quantity == Axis::Quantity::Constant ? 1 : 0)
        , m_resting(restingOf(request, request.optimizer))
        , m_ownResting(variesResting(request))
        , m_varied(variedConstants(request))
        , m_judge(*request.loss, request.extent, request.until.tolerance, m_varied) {}

    /// Returns the position of the next pixel in the queue's order.
    std::size_t next() {
        if (m_pixels.begin == m_pixels.end)
            m_pixels = m_queue.take();
        return m_pixels.begin == m_pixels.end ? Runs::kNone : m_pixels.begin++;
    }

    Point begin(std::size_t position, std::size_t lane, descent::UniformBlock<kDimension>& block,
                descent::Resting& resting) const {
        Point start = m_request.start;
        const std::uint32_t pixel = m_queue.pixel(position);
        const auto width = static_cast<std::uint32_t>(m_request.width);
        m_across.apply(pixel % width, lane, start, block);
        m_up.apply(pixel / width, lane, start, block);
        resting = m_ownResting ? restingOf(m_request, runAt(position).optimizer) : m_resting;
        return start;
    }

    void end(std::size_t position, const descent::Ending& ending) {
        const auto& [stop, cycle] = ending;
        const bool isCycle = cycle != Cycle::Unknown;
        m_map.set(m_queue.pixel(position),
                  {outcomeOf(position, ending), stop.theta, stop.loss,
                   static_cast<std::uint32_t>(isCycle ? m_request.until.steps : stop.steps)});
        ++m_finished[m_queue.levelOf(position)];
    }

    void ended() {
        for (std::size_t level = 0; level < m_finished.size(); ++level) {
            const std::size_t finished = std::exchange(m_finished[level], 0);
            if (finished > 0 && m_queue.finish(level, finished))
                m_levelComplete();
        }
    }

private:
    using Runs = descent::ManyRuns<kDimension, Pixels>;

    Outcome outcomeOf(std::size_t position, const descent::Ending& ending) {
        if (ending.cycle == Cycle::Moving)
            return Outcome::Oscillates;
        if (!m_varied.empty()) {
            std::vector<double> values;
            for (const expression::ConstantValue& constant : runAt(position).constants)
                values.push_back(constant.value);
            m_judge.setConstants(std::move(values));
        }
        if (ending.cycle == Cycle::Still)
            return m_judge.atRest(ending.stop.theta).outcome;
        return m_judge(ending.stop).outcome;
    }

    Run runAt(std::size_t position) const {
        const std::uint32_t pixel = m_queue.pixel(position);
        const auto width = static_cast<std::uint32_t>(m_request.width);
        return runOf(m_request, pixel % width, m_request.tile.row(pixel / width));
    }

    const Request& m_request;
    PixelQueue& m_queue;
    Map& m_map;
    const std::function<void()>& m_levelComplete;
    Setter m_across;
    Setter m_up;
    descent::Resting m_resting;
    bool m_ownResting;                   ///< Whether runs differ in that.
    std::vector<std::uint32_t> m_varied; ///< The numbers of the named constants that axes vary.
    descent::Judge m_judge;
    PixelQueue::Batch m_pixels{0, 0};
    std::array<std::size_t, PixelQueue::kLevels> m_finished{};
};

template <std::size_t kDimension>
void sweepIn(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
             Map& map, const std::function<void()>& levelComplete, const std::stop_token& stop) {
    Pixels<kDimension> pixels(request, queue, map, levelComplete);
    descent::ManyRuns<kDimension, Pixels<kDimension>>(uniform, pixels, request.until.steps,
                                                      request.extent, request.start)
        .go(stop);
}

} // namespace

void sweep(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
           Map& map, const std::function<void()>& levelComplete, const std::stop_token& stop) {
    if (request.loss->dimension() == 1)
        sweepIn<1>(request, uniform, queue, map, levelComplete, stop);
    else
        sweepIn<2>(request, uniform, queue, map, levelComplete, stop);
}

} // namespace thetascope::basins
