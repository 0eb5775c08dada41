// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"

#include "core/descent/lane_block.h"
#include "core/descent/recorder.h"

#include <algorithm>
#include <utility>

namespace thetascope::descent {

namespace {

/// The runs of one call of descend(): a block of lanes, and for each lane who it is and what it has
/// written down.
template <std::size_t kDimension>
class Descent {
public:
    Descent(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start,
            StoppingRule until, Sink& sink)
        : m_loss(loss)
        , m_block(loss, optimizers, start)
        , m_until(until)
        , m_sink(sink) {
        for (std::size_t run = 0; run < optimizers.size(); ++run)
            m_lanes.push_back({run, Outcome::Running, Recorder(kDimension)});
    }

    void go(const std::stop_token& stop) {
        while (!m_lanes.empty() && !m_refused) {
            if (stop.stop_requested())
                cancel();
            walk(prepareStretch());
            handOutFullChunks();
        }
        for (const Lane& lane : m_lanes)
            m_sink.finish(lane.run, Outcome::Cancelled);
    }

private:
    struct Lane {
        std::size_t run;
        Outcome ending; ///< unless Running, the next point is the run's last
        Recorder recorder;
    };

    /// The runs end at the point where they are.
    void cancel() {
        for (Lane& lane : m_lanes)
            lane.ending = Outcome::Cancelled;
    }

    /// Makes room for the points up to the next look at the stop token, a chunk of them, and says
    /// how many they are.
    std::uint64_t prepareStretch() {
        const std::uint64_t points =
            std::min<std::uint64_t>(Chunk::kPoints, m_until.steps + 1 - m_t);
        for (Lane& lane : m_lanes)
            lane.recorder.makeRoom(points);
        return points;
    }

    void walk(std::uint64_t points) {
        for (; points > 0 && !m_lanes.empty(); --points, ++m_t) {
            m_block.evaluate();
            bool ended = false;
            for (std::size_t i = 0; i < m_lanes.size(); ++i) {
                m_lanes[i].recorder.writePoint(m_block, i);
                ended |= m_lanes[i].ending != Outcome::Running || !m_block.isFinite(i);
            }
            if (ended)
                removeEnded();
            m_block.chooseStep();
            const bool last = m_t + 1 >= m_until.steps;
            for (std::size_t i = 0; i < m_lanes.size(); ++i) {
                m_lanes[i].recorder.writeStep(m_block, i);
                if (m_block.hasConverged(i, m_until.tolerance))
                    m_lanes[i].ending = Outcome::Converged;
                else if (last)
                    m_lanes[i].ending = Outcome::StepLimit;
            }
            m_block.advance();
        }
    }

    /// Those whose present point is their last leave the block.
    void removeEnded() {
        for (std::size_t i = m_lanes.size(); i-- > 0;) {
            Lane& lane = m_lanes[i];
            if (!m_block.isFinite(i))
                lane.ending = whyNotFinite(m_loss, m_block.position(i));
            if (lane.ending == Outcome::Running)
                continue;
            lane.recorder.writeEnd();
            handOut(lane);
            m_sink.finish(lane.run, m_refused ? Outcome::Cancelled : lane.ending);
            m_block.remove(i);
            m_lanes.erase(m_lanes.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    void handOutFullChunks() {
        for (Lane& lane : m_lanes) {
            if (lane.recorder.isFull())
                handOut(lane);
        }
    }

    void handOut(Lane& lane) {
        if (!m_refused)
            m_refused = !m_sink.take(lane.run, lane.recorder.handOut());
    }

    const loss::Loss& m_loss;
    LaneBlock<kDimension> m_block;
    StoppingRule m_until;
    Sink& m_sink;
    std::vector<Lane> m_lanes; ///< as in the block
    std::uint64_t m_t = 0;
    bool m_refused = false; ///< the sink said stop: it is given nothing more
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
