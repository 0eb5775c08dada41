// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/runs.h"

#include "ui/stream/request.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::stream {

using descent::Outcome;
using descent::Trajectory;
using experiment::Contender;
using experiment::Experiment;

Runs::Runs(QObject* parent)
    : QObject(parent)
    , m_mailbox([this] { QMetaObject::invokeMethod(this, &Runs::collect, Qt::QueuedConnection); }) {
}

Runs::~Runs() {
    // all of them before the first is waited for
    m_worker.cancel();
    for (const Slot& slot : m_slots) {
        if (slot.worker)
            slot.worker->cancel();
    }
}

void Runs::start(const Experiment& experiment, std::shared_ptr<const loss::Loss> loss) {
    for (Slot& slot : m_slots) {
        if (slot.worker)
            slot.worker->cancel();
        slot.generation = 0;
        slot.isRunning = false;
    }
    m_allBegan = false;
    m_allGeneration = m_generation + 1;
    request(m_worker, experiment, loss, experiment.contenders);
}

void Runs::startOne(const Experiment& experiment, std::shared_ptr<const loss::Loss> loss,
                    std::size_t slot) {
    // until the last start() shows, what is on screen may be of another experiment
    if (!m_allBegan) {
        start(experiment, std::move(loss));
        return;
    }
    const auto contender = std::ranges::find(experiment.contenders, slot, &Contender::slot);
    Q_ASSERT(contender != experiment.contenders.end());
    std::unique_ptr<Worker>& worker = m_slots[slot].worker;
    if (!worker)
        worker = std::make_unique<Worker>();
    request(*worker, experiment, loss, {*contender});
}

void Runs::keepOnly(const Experiment& experiment) {
    const bool wasRunning = isRunning();
    bool forgot = false;
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        Slot& gone = m_slots[slot];
        if (std::ranges::find(experiment.contenders, slot, &Contender::slot) !=
            experiment.contenders.end())
            continue;
        forgot |= gone.isRunning || gone.run.points() > 0;
        if (gone.worker)
            gone.worker->cancel();
        gone.generation = 0;
        gone.isRunning = false;
        gone.run = gone.ghost = Trajectory();
    }
    if (forgot)
        announce(wasRunning);
}

const Trajectory& Runs::trajectory(std::size_t slot) const {
    return m_slots[slot].run;
}

const Trajectory& Runs::ghost(std::size_t slot) const {
    return m_slots[slot].ghost;
}

void Runs::holdGhosts() {
    m_holdsGhosts = true;
    m_hasGhosts = false;
}

void Runs::releaseGhosts() {
    m_holdsGhosts = false;
}

quint64 Runs::longest() const {
    quint64 longest = 0;
    for (const Slot& slot : m_slots)
        longest = std::max<quint64>(longest, slot.run.steps());
    return longest;
}

bool Runs::isRunning() const {
    return std::ranges::any_of(m_slots, &Slot::isRunning);
}

void Runs::collect() {
    const bool wasRunning = isRunning();
    bool isNews = false;
    for (Batch& batch : m_mailbox.takeAll())
        isNews |= accept(batch);
    if (isNews)
        announce(wasRunning);
}

bool Runs::accept(Batch& batch) {
    const auto isWanted = [&](const Batch::Part& part) {
        return m_slots[part.slot].generation == batch.generation;
    };
    const bool isOfAll = batch.generation == m_allGeneration;
    // a start() without contenders has no part that could be wanted, and yet is news
    if (!isOfAll && std::ranges::none_of(batch.parts, isWanted))
        return false;
    if (batch.isFirst)
        beginAnew(batch);
    for (Batch::Part& part : batch.parts) {
        if (!isWanted(part))
            continue;
        Slot& slot = m_slots[part.slot];
        slot.run.append(std::move(part.chunk));
        slot.run.finish(part.outcome);
        slot.isRunning = part.outcome == Outcome::Running;
    }
    return true;
}

void Runs::beginAnew(const Batch& batch) {
    const bool isOfAll = batch.generation == m_allGeneration;
    const bool isSameLoss = batch.loss == m_loss;
    const bool keepsGhosts = m_holdsGhosts && m_hasGhosts && isSameLoss;
    for (Slot& slot : m_slots) {
        const bool begins = slot.generation == batch.generation;
        if (!keepsGhosts)
            slot.ghost = begins && isSameLoss ? std::move(slot.run) : Trajectory();
        if (begins)
            slot.run = Trajectory(batch.loss->dimension());
        else if (isOfAll)
            slot.run = Trajectory(); // of a contender that is no longer there
    }
    m_loss = batch.loss;
    m_allBegan |= isOfAll;
    m_hasGhosts = true;
}

void Runs::request(Worker& worker, const Experiment& experiment,
                   const std::shared_ptr<const loss::Loss>& loss,
                   const std::vector<Contender>& contenders) {
    Request request{.generation = ++m_generation,
                    .loss = loss,
                    .start = experiment.start,
                    .until = experiment.until};
    for (const Contender& contender : contenders) {
        request.optimizers.push_back(contender.optimizer);
        request.slotOf.push_back(contender.slot);
        m_slots[contender.slot].generation = m_generation;
        m_slots[contender.slot].isRunning = true;
    }
    worker.start([request = std::move(request), &mailbox = m_mailbox](const std::stop_token& stop) {
        carryOut(request, mailbox, stop);
    });
}

void Runs::announce(bool wasRunning) {
    emit changed();
    if (wasRunning && !isRunning())
        emit finished();
}

} // namespace thetascope::ui::stream
