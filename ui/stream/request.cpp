// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/request.h"

#include "ui/stream/mailbox.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::stream {

namespace {

/// A BatchSink gathers the chunks of all runs in rounds. The runs advance in lockstep, so the next
/// chunk of a run comes only after all others have delivered theirs, which shows that a round is
/// complete.
class BatchSink final : public descent::Sink {
public:
    BatchSink(const Request& request, Mailbox& mailbox, const std::stop_token& stop)
        : m_request(request)
        , m_mailbox(mailbox)
        , m_stop(stop)
        , m_batch{.generation = request.generation, .loss = request.loss} {}

    bool take(std::size_t run, std::shared_ptr<const descent::Chunk> chunk) override {
        if (find(run) != m_batch.parts.end() && !flush())
            return false;
        m_batch.parts.push_back({m_request.slotOf[run], std::move(chunk)});
        return true;
    }

    void finish(std::size_t run, descent::Outcome outcome) override {
        // A run without a part in this round was cancelled, and nobody waits for it.
        if (const auto part = find(run); part != m_batch.parts.end())
            part->outcome = outcome;
    }

    bool flush() {
        Batch next{.generation = m_request.generation, .loss = m_request.loss, .isFirst = false};
        return m_mailbox.put(std::exchange(m_batch, std::move(next)), m_stop);
    }

private:
    std::vector<Batch::Part>::iterator find(std::size_t run) {
        return std::ranges::find(m_batch.parts, m_request.slotOf[run], &Batch::Part::slot);
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
    descent::descend(*request.loss, request.optimizers, request.start, request.until, sink, stop);
    sink.flush();
}

} // namespace thetascope::ui::stream
