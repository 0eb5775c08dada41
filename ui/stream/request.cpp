// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/request.h"

#include "ui/stream/mailbox.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::stream {

namespace {

/// A BatchSink gathers the chunks of all runs in rounds, each of which ends when a run has another
/// chunk. The runs advance in lockstep, but one that may be coming to rest keeps its chunk until
/// that is known; the first round waits for the first points of all.
class BatchSink final : public descent::Sink {
public:
    BatchSink(const Request& request, Mailbox& mailbox, const std::stop_token& stop)
        : m_request(request)
        , m_mailbox(mailbox)
        , m_stop(stop)
        , m_batch{.generation = request.generation, .loss = request.loss} {}

    bool take(std::size_t run, std::shared_ptr<const descent::Chunk> chunk) override {
        if (find(run) != m_batch.parts.rend() && (!m_batch.isFirst || haveAllBegun()) && !flush())
            return false;
        m_batch.parts.push_back({m_request.slotOf[run], std::move(chunk)});
        return true;
    }

    void finish(std::size_t run, const descent::End& end) override {
        // A run without a part in this round was cancelled, and nobody waits for it.
        if (const auto part = find(run); part != m_batch.parts.rend())
            part->end = end;
    }

    bool flush() {
        Batch next{.generation = m_request.generation, .loss = m_request.loss, .isFirst = false};
        return m_mailbox.put(std::exchange(m_batch, std::move(next)), m_stop);
    }

private:
    /// Returns the last part of a run.
    std::vector<Batch::Part>::reverse_iterator find(std::size_t run) {
        return std::find_if(
            m_batch.parts.rbegin(), m_batch.parts.rend(),
            [&](const Batch::Part& part) { return part.slot == m_request.slotOf[run]; });
    }

    bool haveAllBegun() {
        for (std::size_t run = 0; run < m_request.slotOf.size(); ++run) {
            if (find(run) == m_batch.parts.rend())
                return false;
        }
        return true;
    }

    const Request& m_request;
    Mailbox& m_mailbox;
    const std::stop_token& m_stop;
    Batch m_batch;
};

} // namespace

void carryOut(const Request& request, Mailbox& mailbox, const std::stop_token& stop) {
    // A long formula takes its time, which is not the window's.
    if (request.shown && request.loss->dimension() == 1)
        request.loss->sketch(*request.shown, stop);
    BatchSink sink(request, mailbox, stop);
    descent::descend(*request.loss, request.optimizers, request.start, request.until,
                     request.extent, sink, stop);
    sink.flush();
}

} // namespace thetascope::ui::stream
