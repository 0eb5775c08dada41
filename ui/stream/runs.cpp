// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/runs.h"

#include "ui/model/post.h"
#include "ui/stream/request.h"
#include "ui/stream/shortage.h"

#include <algorithm>
#include <new>
#include <utility>

namespace thetascope::ui::stream {

using descent::Outcome;
using descent::Trajectory;
using experiment::Checked;
using experiment::Contender;
using experiment::Experiment;

Runs::Runs(QObject* parent)
    : QObject(parent)
    , m_mailbox([this] { model::post(*this, [this] { collect(); }); }) {}

Runs::~Runs() {
    // All workers are cancelled before the first is waited for.
    m_worker.cancel();
    for (const SlotRuns& each : m_slots) {
        if (each.worker)
            each.worker->cancel();
    }
}

void Runs::start(const Checked& checked) {
    for (SlotRuns& each : m_slots) {
        if (each.worker)
            each.worker->cancel();
        each.generation = 0;
        each.isRunning = false;
    }
    m_allBegan = false;
    m_allGeneration = m_generation + 1;
    request(m_worker, checked, checked.experiment().contenders);
}

void Runs::startOne(const Checked& checked, experiment::Slot slot) {
    // Until the runs of the last start() are shown, those on screen may belong to another
    // experiment.
    if (!m_allBegan) {
        start(checked);
        return;
    }
    const Contender* const contender = experiment::find(checked.experiment(), slot);
    Q_ASSERT(contender != nullptr);
    std::unique_ptr<Worker>& worker = m_slots[slot.number].worker;
    if (!worker)
        worker = std::make_unique<Worker>();
    request(*worker, checked, {contender, 1});
}

void Runs::keepOnly(const Experiment& experiment) {
    const bool wasRunning = isRunning();
    bool forgot = false;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (experiment::find(experiment, {i}) != nullptr)
            continue;
        SlotRuns& gone = m_slots[i];
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

const Trajectory& Runs::trajectory(experiment::Slot slot) const {
    return m_slots[slot.number].run;
}

const Trajectory& Runs::ghost(experiment::Slot slot) const {
    return m_slots[slot.number].ghost;
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
    for (const SlotRuns& each : m_slots)
        longest = std::max<quint64>(longest, each.run.steps());
    return longest;
}

bool Runs::isRunning() const {
    return std::ranges::any_of(m_slots, &SlotRuns::isRunning);
}

void Runs::collect() {
    const bool wasRunning = isRunning();
    bool isNews = false;
    for (Batch& batch : m_mailbox.takeAll()) {
        try {
            isNews |= accept(batch);
        } catch (const std::bad_alloc&) { // what comes after it would leave a gap
            giveUp(batch.generation);
            Shortage::instance().report();
        }
    }
    if (isNews)
        announce(wasRunning);
}

bool Runs::accept(Batch& batch) {
    const auto isWanted = [&](const Batch::Part& part) {
        return m_slots[part.slot.number].generation == batch.generation;
    };
    const bool isOfAll = batch.generation == m_allGeneration;
    // A start() without contenders has no part that could be wanted, but it is a change.
    if (!isOfAll && std::ranges::none_of(batch.parts, isWanted))
        return false;
    if (batch.isFirst)
        beginAnew(batch);
    for (Batch::Part& part : batch.parts) {
        if (!isWanted(part))
            continue;
        SlotRuns& each = m_slots[part.slot.number];
        each.run.append(std::move(part.chunk));
        each.run.finish(part.end);
        each.isRunning = part.end.outcome == Outcome::Running;
    }
    return true;
}

void Runs::beginAnew(const Batch& batch) {
    const bool isOfAll = batch.generation == m_allGeneration;
    const bool isSameLoss = batch.loss == m_loss;
    const bool keepsGhosts = m_holdsGhosts && m_hasGhosts && isSameLoss;
    for (SlotRuns& each : m_slots) {
        const bool begins = each.generation == batch.generation;
        if (!keepsGhosts)
            each.ghost = begins && isSameLoss ? std::move(each.run) : Trajectory();
        if (begins)
            each.run = Trajectory(each.origin);
        else if (isOfAll)
            each.run = Trajectory(); // the contender no longer exists
    }
    m_loss = batch.loss;
    m_allBegan |= isOfAll;
    m_hasGhosts = true;
}

void Runs::request(Worker& worker, const Checked& checked, std::span<const Contender> contenders) {
    Request request{.generation = ++m_generation,
                    .loss = checked.loss(),
                    .start = checked.experiment().start,
                    .until = checked.experiment().until,
                    .extent = experiment::extentOf(checked.experiment()),
                    .shown = checked.experiment().range};
    for (const Contender& contender : contenders) {
        request.optimizers.push_back(contender.optimizer);
        request.slotOf.push_back(contender.slot);
        m_slots[contender.slot.number].generation = m_generation;
        m_slots[contender.slot.number].isRunning = true;
        m_slots[contender.slot.number].origin = std::make_shared<const descent::Origin>(
            descent::Origin{checked.loss(), contender.optimizer});
    }
    worker.start([this, request = std::move(request)](const std::stop_token& stop) {
        try {
            carryOut(request, m_mailbox, stop);
        } catch (const std::bad_alloc&) { // nothing more of these runs will come
            model::post(*this, [this, generation = request.generation] { giveUp(generation); });
            throw;
        }
    });
}

/// Ends the runs of a request that are not finished. What is still to come of them is not wanted.
void Runs::giveUp(quint64 generation) {
    const bool wasRunning = isRunning();
    for (SlotRuns& each : m_slots) {
        if (each.generation == generation && each.isRunning) {
            each.isRunning = false;
            each.generation = 0; // no request has this number
            if (each.run.outcome() == Outcome::Running)
                each.run.finish({.outcome = Outcome::Cancelled});
        }
    }
    announce(wasRunning);
}

void Runs::announce(bool wasRunning) {
    emit changed();
    if (wasRunning && !isRunning())
        emit finished();
}

} // namespace thetascope::ui::stream
