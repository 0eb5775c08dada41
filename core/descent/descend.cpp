// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"

#include "core/descent/ending.h"
#include "core/descent/lane_block.h"
#include "core/descent/recorder.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <utility>

namespace thetascope::descent {

namespace {

/// The runs of one call of descend(): a block of lanes, and for each lane who it is and what it has
/// written down. They walk in stretches of some steps and only then look who has ended: what a run
/// did beyond its end is forgotten.
template <std::size_t kDimension>
class Descent {
public:
    Descent(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
            StoppingRule until, Sink& sink)
        : m_loss(loss)
        , m_block(loss, optimizers)
        , m_stride(optimizers.size() == 1 ? 1 : simd::paddedLanes(optimizers.size()))
        , m_table(LaneRows<kDimension>::kCount, (kStretch + 1) * m_stride)
        , m_watch(watchKernel(simd::best()))
        , m_entryMarks(kStretch * m_stride / 8)
        , m_marks(std::max<std::size_t>(1, m_stride / 8))
        , m_start(start)
        , m_until(until)
        , m_sink(sink) {
        for (std::size_t run = 0; run < optimizers.size(); ++run)
            m_lanes.push_back({run, {}, Recorder(kDimension)});
        for (std::size_t i = 0; i <= kStretch; ++i) {
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
            walk();
            takeStock();
            m_t += kStretch;
        }
        for (const Lane& lane : m_lanes)
            m_sink.finish(lane.run, Outcome::Cancelled);
    }

private:
    static constexpr std::size_t kStretch = Recorder::kStretch;

    struct Lane {
        std::size_t run;
        Ending ending;
        Recorder recorder;
    };

    /// The lane is nobody's, but evaluated along with the rest: there must be nothing in it that
    /// makes elementary functions slow, such as the huge θ of a run that diverged.
    void clear(std::size_t lane) {
        for (const LaneRows<kDimension>& rows : m_rows)
            rows.setPosition(lane, m_start);
    }

    /// The runs end at the point where they are.
    void cancel() {
        for (Lane& lane : m_lanes)
            lane.ending.outcome = Outcome::Cancelled;
    }

    void walk() {
        for (std::size_t i = 0; i < kStretch; ++i) {
            m_block.evaluate(m_rows[i]);
            m_block.step(m_rows[i]);
        }
    }

    /// What the runs have done in this stretch is written down; those that go on close ranks.
    void takeStock() {
        markLanes();
        const std::size_t before = m_lanes.size();
        std::size_t left = 0;
        for (std::size_t i = 0; i < before; ++i) {
            writeDown(i);
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

    void writeDown(std::size_t i) {
        Lane& lane = m_lanes[i];
        const std::size_t points = pointsOf(lane, i);
        lane.recorder.expect(m_until.steps + 1 - m_t);
        lane.recorder.write(Stretch<kDimension>{m_rows[0], i, m_stride, points});
    }

    void finish(Lane& lane) {
        lane.recorder.end();
        handOut(lane);
        m_sink.finish(lane.run, m_refused ? Outcome::Cancelled : lane.ending.outcome);
    }

    /// Lane `i` begins the next stretch, as lane `left` ≤ i.
    void goOn(std::size_t i, std::size_t left) {
        Lane& lane = m_lanes[i];
        if (lane.recorder.isFull())
            handOut(lane);
        m_rows[0].setPosition(left, m_rows[kStretch].position(i));
        if (left < i)
            m_lanes[left] = std::move(lane);
    }

    /// Marks the lanes in which something happened in this stretch that asks for a closer look.
    void markLanes() {
        const std::size_t entries = kStretch * m_stride;
        m_watch(m_rows[0].watched(entries, m_until.tolerance), m_entryMarks.data());
        std::ranges::fill(m_marks, 0);
        for (std::size_t i = 0; i < entries / 8; ++i)
            m_marks[i % m_marks.size()] |= m_entryMarks[i];
    }

    bool isMarked(std::size_t lane) const {
        return m_stride == 1 ? m_marks[0] != 0 : m_marks[lane / 8] >> lane % 8 & 1;
    }

    /// How many of the stretch's points belong to the run of lane `i`.
    std::size_t pointsOf(Lane& lane, std::size_t i) {
        if (lane.ending.outcome == Outcome::Running && !isMarked(i) &&
            m_t + kStretch <= m_until.steps)
            return kStretch;
        return untilEnd<kDimension>(std::span(m_rows).first(kStretch), i, m_t, m_until, m_loss,
                                    lane.ending);
    }

    void handOut(Lane& lane) {
        if (!m_refused)
            m_refused = !m_sink.take(lane.run, lane.recorder.handOut());
    }

    const loss::Loss& m_loss;
    LaneBlock<kDimension> m_block;
    std::size_t m_stride; ///< from a point's entries in a row to the next one's
    simd::LaneTable m_table;
    /// At the stretch's points, and at the first of the next stretch.
    std::vector<LaneRows<kDimension>> m_rows;
    WatchKernel m_watch;
    std::vector<std::uint8_t> m_entryMarks; ///< a bit for each entry of a row, but the last point's
    std::vector<std::uint8_t> m_marks;      ///< a bit for each lane
    Point m_start;
    StoppingRule m_until;
    Sink& m_sink;
    std::vector<Lane> m_lanes; ///< as in the block
    std::uint64_t m_t = 0;     ///< of the stretch's first point
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
