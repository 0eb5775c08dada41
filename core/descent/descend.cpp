// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"

#include "core/descent/collector.h"
#include "core/descent/judge.h"
#include "core/descent/mixed_block.h"
#include "core/descent/origin.h"
#include "core/descent/period.h"
#include "core/descent/recorder.h"
#include "core/descent/resting.h"
#include "core/descent/returns.h"
#include "core/descent/run_watch.h"
#include "core/descent/watch.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace thetascope::descent {

namespace {

/// A Descent has the runs of one call of descend(): a block of lanes, and for each lane the run
/// that it has and what has been recorded of it. They make a batch of steps, and only then is it
/// checked which have ended; what a run did beyond its end is discarded.
template <std::size_t kDimension>
class Descent {
public:
    Descent(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
            StoppingRule until, const loss::Extent& extent, Sink& sink)
        : m_loss(loss)
        , m_optimizers(optimizers)
        , m_extent(extent)
        , m_block(loss, optimizers)
        , m_stride(optimizers.size() == 1 ? 1 : simd::paddedLanes(optimizers.size()))
        , m_table(LaneRows<kDimension>::kCount, (kBatch + 1) * m_stride)
        , m_rows(consecutivePoints<kDimension>(m_table, kBatch + 1, m_stride))
        , m_watch(watchKernel(simd::best()))
        , m_mark(markKernel(simd::best()))
        , m_sums(2, simd::paddedLanes(m_stride))
        , m_marks(simd::paddedLanes(m_stride) / 8)
        , m_start(start)
        , m_until(until)
        , m_sink(sink) {
        for (std::size_t run = 0; run < optimizers.size(); ++run) {
            const Resting resting = restingOf(optimizers[run], until, extent, kDimension);
            m_longestShortStep = std::max(m_longestShortStep, resting.tolerance);
            m_lanes.push_back({.run = run,
                               .resting = resting,
                               .states = {start, m_block.stepper(run)},
                               .recorder = Recorder(kDimension)});
            m_lanes.back().recorder.writeState(stateOf(m_block.stepper(run), kDimension));
        }
        for (std::size_t lane = 0; lane < m_stride; ++lane)
            clear(lane);
    }

    void go(const std::stop_token& stop) {
        while (!m_lanes.empty() && !m_refused) {
            m_isCancelled = stop.stop_requested();
            makeSteps();
            recordSteps();
            m_t += kBatch;
        }
        for (const Lane& lane : m_lanes)
            m_sink.finish(lane.run, {Outcome::Cancelled});
    }

private:
    static constexpr std::size_t kBatch = Recorder::kBatch;

    static_assert(kBatch % kReturnStride == 0);

    struct Lane {
        std::size_t run;
        Resting resting;
        RunWatch<kDimension> watch{};
        StateWatch<kDimension> states;
        /// Whether the state has returned after each part of the batch.
        std::array<bool, kBatch / kReturnStride> isBack{};
        std::uint64_t period = 0; ///< Not 0 once it is known that the run oscillates.
        bool isStill = false;     ///< Whether it is known that the run does not move any more.
        Recorder recorder;
    };

    /// Clears a lane that is nobody's, but evaluated along with the rest: there must be nothing in
    /// it that makes elementary functions slow, such as the huge θ of a run that diverged.
    void clear(std::size_t lane) {
        for (const LaneRows<kDimension>& rows : m_rows)
            rows.setPosition(lane, m_start);
    }

    void makeSteps() {
        for (std::size_t part = 0; part < kBatch / kReturnStride; ++part) {
            for (std::size_t i = 0; i < kReturnStride; ++i) {
                const LaneRows<kDimension>& rows = m_rows[part * kReturnStride + i];
                m_block.evaluate(rows);
                m_block.step(rows);
            }
            lookAtStates(part);
        }
    }

    /// Notes which runs are in a state again after a part of the batch.
    void lookAtStates(std::size_t part) {
        const std::size_t end = (part + 1) * kReturnStride;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            Lane& each = m_lanes[lane];
            each.isBack[part] =
                each.period == 0 && !each.isStill &&
                each.states.look(m_t + end, m_rows[end].position(lane), m_block.stepper(lane));
        }
    }

    /// Records what the runs have done in this batch; those that go on close ranks.
    void recordSteps() {
        markLanes();
        const std::size_t before = m_lanes.size();
        std::size_t left = 0;
        for (std::size_t i = 0; i < before; ++i) {
            const std::optional<Stop> stop = stopOf(i, m_block.stepper(left));
            record(i);
            if (stop) {
                finish(m_lanes[i], *stop);
                m_block.remove(left);
            } else {
                goOn(i, left++);
            }
        }
        m_lanes.erase(m_lanes.begin() + static_cast<std::ptrdiff_t>(left), m_lanes.end());
        for (std::size_t lane = left; lane < before; ++lane)
            clear(lane);
    }

    /// Writes down the points of a lane that may belong to its run.
    void record(std::size_t i) {
        const std::uint64_t most = m_until.steps + 1;
        if (m_t >= most)
            return;
        const std::size_t points = std::min<std::uint64_t>(kBatch, most - m_t);
        m_lanes[i].recorder.expect(most - m_t);
        m_lanes[i].recorder.write(RunBatch<kDimension>{m_rows[0], i, m_stride, points});
    }

    void finish(Lane& lane, const Stop& stop) {
        lane.recorder.end(stop.steps);
        while (const auto chunk = lane.recorder.handOut())
            handOut(lane, chunk);
        m_sink.finish(lane.run, m_refused ? End{Outcome::Cancelled} : endOf(lane, stop));
    }

    End endOf(const Lane& lane, const Stop& stop) {
        if (stop.cause == Stop::Cause::Limit && lane.period > 0)
            return {Outcome::Oscillates, Manner::None, lane.period};
        if (!m_judge)
            m_judge.emplace(m_loss, m_extent, m_until.tolerance);
        return stop.cause == Stop::Cause::Limit && lane.isStill ? m_judge->atRest(stop.theta)
                                                                : (*m_judge)(stop);
    }

    /// Lane `i` begins the next batch, as lane `left` ≤ i.
    void goOn(std::size_t i, std::size_t left) {
        Lane& lane = m_lanes[i];
        if (lane.recorder.isFull()) {
            if (const auto chunk = lane.recorder.keep())
                handOut(lane, chunk);
            if (!lane.watch.isUndecided(m_t + kBatch))
                handOut(lane, lane.recorder.handOut());
            if (lane.recorder.wantsState())
                lane.recorder.writeState(stateOf(m_block.stepper(left), kDimension));
        }
        m_rows[0].setPosition(left, m_rows[kBatch].position(i));
        if (left < i)
            m_lanes[left] = std::move(lane);
    }

    /// Marks the lanes in which something happened in this batch that asks for a closer look. The
    /// steps of a single run are next to each other: they are watched as if they were lanes.
    void markLanes() {
        const std::size_t lanes = simd::paddedLanes(m_stride);
        const LaneRows<kDimension>& rows = m_rows.front();
        WatchedSteps steps{.loss = rows.loss,
                           .slope = {},
                           .sigma = {},
                           .lanes = lanes,
                           .steps = kBatch * m_stride / lanes};
        WatchedBatch batch{.theta = {},
                           .finite = m_sums.row(0),
                           .least = m_sums.row(1),
                           .bound = m_longestShortStep * m_longestShortStep,
                           .lanes = lanes};
        for (std::size_t c = 0; c < kDimension; ++c) {
            steps.slope[c] = rows.at[c].slope;
            steps.sigma[c] = rows.at[c].sigma;
            batch.theta[c] = m_rows.back().at[c].theta;
        }
        m_watch(steps, {m_sums.row(0), m_sums.row(1)});
        m_mark(batch, m_marks.data());
    }

    bool isMarked(std::size_t lane) const {
        return m_stride == 1 ? m_marks[0] != 0 : m_marks[lane / 8] >> lane % 8 & 1;
    }

    /// Returns where the run of lane `i` ends, if it does. `stepper` is what makes its steps.
    std::optional<Stop> stopOf(std::size_t i, const optimizer::Stepper& stepper) {
        Lane& lane = m_lanes[i];
        if (m_isCancelled)
            return Stop{Stop::Cause::Cancelled, std::min(m_t, m_until.steps)};
        const bool isBack = std::ranges::find(lane.isBack, true) != lane.isBack.end();
        if (!isMarked(i) && !isBack && !lane.watch.isUndecided(m_t) &&
            m_t + kBatch <= m_until.steps)
            return std::nullopt;
        for (std::size_t part = 0; part < lane.isBack.size(); ++part) {
            const auto points = std::span<const LaneRows<kDimension>>(m_rows).subspan(
                part * kReturnStride, kReturnStride);
            const std::uint64_t t = m_t + part * kReturnStride;
            if (const auto stop = lane.watch.look(points, i, t, m_until.steps, lane.resting, false))
                return stop;
            if (!lane.isBack[part] || t + kReturnStride > m_until.steps)
                continue;
            if (const auto stop = stopOfCycle(i, t + kReturnStride, points.back(), stepper))
                return stop;
        }
        return std::nullopt;
    }

    /// Judges a run whose state returned at step `t`; `last` is the point before.
    std::optional<Stop> stopOfCycle(std::size_t i, std::uint64_t t,
                                    const LaneRows<kDimension>& last,
                                    const optimizer::Stepper& stepper) {
        Lane& lane = m_lanes[i];
        const Cycle cycle = cycleOf(lane.watch, t, last.squaredStep(i), last.position(i), m_extent);
        if (cycle == Cycle::AtRest)
            return lane.watch.rest();
        if (cycle == Cycle::Still)
            lane.isStill = true;
        if (cycle == Cycle::Moving)
            lane.period = periodOf(m_loss, m_optimizers[lane.run], m_rows[kBatch].position(i),
                                   stepper, t - keptBefore(t));
        return std::nullopt;
    }

    void handOut(const Lane& lane, const std::shared_ptr<const Chunk>& chunk) {
        if (!m_refused)
            m_refused = !m_sink.take(lane.run, chunk);
    }

    const loss::Loss& m_loss;
    std::span<const optimizer::Optimizer> m_optimizers;
    loss::Extent m_extent;
    std::optional<Judge> m_judge; ///< Made when it is needed.
    MixedBlock<kDimension> m_block;
    std::size_t m_stride; ///< from a point's entries in a row to the next one's
    simd::LaneTable m_table;
    /// At the batch's points, and at the first of the next batch.
    std::vector<LaneRows<kDimension>> m_rows;
    WatchKernel m_watch;
    MarkKernel m_mark;
    simd::LaneTable m_sums;            ///< WatchRows
    std::vector<std::uint8_t> m_marks; ///< a bit for each lane
    Point m_start;
    StoppingRule m_until;
    double m_longestShortStep = 0; ///< Of any run; 0 if no step is short.
    Sink& m_sink;
    std::vector<Lane> m_lanes; ///< as in the block
    std::uint64_t m_t = 0;     ///< of the batch's first point
    bool m_isCancelled = false;
    bool m_refused = false; ///< the sink said stop: it is given nothing more
};

} // namespace

void descend(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
             StoppingRule until, const loss::Extent& extent, Sink& sink, std::stop_token stop) {
    if (loss.dimension() == 1)
        Descent<1>(loss, optimizers, {start[0], 0}, until, extent, sink).go(stop);
    else
        Descent<2>(loss, optimizers, start, until, extent, sink).go(stop);
}

std::vector<Trajectory> trajectories(const loss::Loss& loss,
                                     std::span<const optimizer::Optimizer> optimizers, Point start,
                                     StoppingRule until, const loss::Extent& extent,
                                     std::stop_token stop) {
    Collector collector(std::vector<Trajectory>(optimizers.size(), Trajectory(loss.dimension())));
    descend(loss, optimizers, start, until, extent, collector, std::move(stop));
    return collector.takeRuns();
}

} // namespace thetascope::descent
