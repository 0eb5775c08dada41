// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"

#include "core/descent/ending.h"
#include "core/descent/mixed_block.h"
#include "core/descent/recorder.h"
#include "core/descent/watch.h"
#include "core/simd/lane_table.h"

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
            StoppingRule until, Sink& sink)
        : m_loss(loss)
        , m_block(loss, optimizers)
        , m_stride(optimizers.size() == 1 ? 1 : simd::paddedLanes(optimizers.size()))
        , m_table(LaneRows<kDimension>::kCount, (kBatch + 1) * m_stride)
        , m_watch(watchKernel(simd::best()))
        , m_mark(markKernel(simd::best()))
        , m_sums(2, simd::paddedLanes(m_stride))
        , m_marks(simd::paddedLanes(m_stride) / 8)
        , m_start(start)
        , m_until(until)
        , m_sink(sink) {
        for (std::size_t run = 0; run < optimizers.size(); ++run)
            m_lanes.push_back({run, {}, Recorder(kDimension)});
        for (std::size_t i = 0; i <= kBatch; ++i) {
            m_rows.emplace_back(m_table, i * m_stride);
            for (optimizer::StepRows& coordinate : m_rows.back().at)
                coordinate.next = coordinate.theta + m_stride;
        }
        for (std::size_t lane = 0; lane < m_stride; ++lane)
            clear(lane);
    }

    void go(const std::stop_token& stop) {
        while (!m_lanes.empty() && !m_refused) {
            if (stop.stop_requested())
                cancel();
            makeSteps();
            recordSteps();
            m_t += kBatch;
        }
        for (const Lane& lane : m_lanes)
            m_sink.finish(lane.run, Outcome::Cancelled);
    }

private:
    static constexpr std::size_t kBatch = Recorder::kBatch;

    struct Lane {
        std::size_t run;
        Ending ending;
        Recorder recorder;
    };

    /// Clears a lane that is nobody's, but evaluated along with the rest: there must be nothing in
    /// it that makes elementary functions slow, such as the huge θ of a run that diverged.
    void clear(std::size_t lane) {
        for (const LaneRows<kDimension>& rows : m_rows)
            rows.setPosition(lane, m_start);
    }

    /// The runs end at the point where they are.
    void cancel() {
        for (Lane& lane : m_lanes)
            lane.ending.outcome = Outcome::Cancelled;
    }

    void makeSteps() {
        for (std::size_t i = 0; i < kBatch; ++i) {
            m_block.evaluate(m_rows[i]);
            m_block.step(m_rows[i]);
        }
    }

    /// Records what the runs have done in this batch; those that go on close ranks.
    void recordSteps() {
        markLanes();
        const std::size_t before = m_lanes.size();
        std::size_t left = 0;
        for (std::size_t i = 0; i < before; ++i) {
            record(i);
            if (m_lanes[i].ending.isHere) {
                finish(m_lanes[i]);
                m_block.remove(left);
            } else {
                goOn(i, left++);
            }
        }
        m_lanes.erase(m_lanes.begin() + static_cast<std::ptrdiff_t>(left), m_lanes.end());
        for (std::size_t lane = left; lane < before; ++lane)
            clear(lane);
    }

    void record(std::size_t i) {
        Lane& lane = m_lanes[i];
        const std::size_t points = pointsOf(lane, i);
        lane.recorder.expect(m_until.steps + 1 - m_t);
        lane.recorder.write(RunBatch<kDimension>{m_rows[0], i, m_stride, points});
    }

    void finish(Lane& lane) {
        lane.recorder.end();
        handOut(lane);
        m_sink.finish(lane.run, m_refused ? Outcome::Cancelled : lane.ending.outcome);
    }

    /// Lane `i` begins the next batch, as lane `left` ≤ i.
    void goOn(std::size_t i, std::size_t left) {
        Lane& lane = m_lanes[i];
        if (lane.recorder.isFull())
            handOut(lane);
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
                           .shortest = m_sums.row(1),
                           .squaredTolerance = m_until.tolerance * m_until.tolerance,
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

    /// Returns how many of the batch's points belong to the run of lane `i`.
    std::size_t pointsOf(Lane& lane, std::size_t i) {
        if (lane.ending.outcome == Outcome::Running && !isMarked(i) &&
            m_t + kBatch <= m_until.steps)
            return kBatch;
        const auto why = [this](Point theta) { return whyNotFinite(m_loss.formula(), theta); };
        return untilEnd<kDimension>(std::span(m_rows).first(kBatch), i, m_t, m_until, why,
                                    lane.ending);
    }

    void handOut(Lane& lane) {
        if (!m_refused)
            m_refused = !m_sink.take(lane.run, lane.recorder.handOut());
    }

    const loss::Loss& m_loss;
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
    Sink& m_sink;
    std::vector<Lane> m_lanes; ///< as in the block
    std::uint64_t m_t = 0;     ///< of the batch's first point
    bool m_refused = false;    ///< the sink said stop: it is given nothing more
};

} // namespace

void descend(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
             StoppingRule until, Sink& sink, std::stop_token stop) {
    if (loss.dimension() == 1)
        Descent<1>(loss, optimizers, {start[0], 0}, until, sink).go(stop);
    else
        Descent<2>(loss, optimizers, start, until, sink).go(stop);
}

std::vector<Trajectory> trajectories(const loss::Loss& loss,
                                     std::span<const optimizer::Optimizer> optimizers, Point start,
                                     StoppingRule until, std::stop_token stop) {
    struct Collector final : Sink {
        bool take(std::size_t run, std::shared_ptr<const Chunk> chunk) override {
            runs[run].append(std::move(chunk));
            return true;
        }

        void finish(std::size_t run, Outcome outcome) override { runs[run].finish(outcome); }

        std::vector<Trajectory> runs;
    } collector;

    collector.runs.assign(optimizers.size(), Trajectory(loss.dimension()));
    descend(loss, optimizers, start, until, collector, std::move(stop));
    return std::move(collector.runs);
}

} // namespace thetascope::descent
