// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/experiment_model.h"

#include "core/experiment/command_experiment.h"
#include "core/experiment/suited_rates.h"
#include "core/experiment/validate.h"

#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::model {

using experiment::Contender;
using experiment::Experiment;

namespace {

std::shared_ptr<const loss::Loss> compile(const Experiment& experiment) {
    auto loss = loss::Loss::fromText(experiment.loss);
    Q_ASSERT(loss.has_value());
    return std::move(*loss);
}

/// What a change of an optimizer is called: after its only other parameter, if that is all.
QString nameOfChange(const optimizer::Optimizer& before, const optimizer::Optimizer& after,
                     const QString& contender) {
    if (before.rate != after.rate || before.update != after.update)
        return ExperimentModel::tr("Change the rules of %1").arg(contender);
    const optimizer::Setting* changed = nullptr;
    int changes = 0;
    for (std::size_t i = 0; i < after.settings.size(); ++i) {
        if (before.settings[i] == after.settings[i])
            continue;
        changed = &after.settings[i];
        ++changes;
    }
    if (changes != 1)
        return ExperimentModel::tr("Change the parameters of %1").arg(contender);
    const std::string_view symbol = changed->parameter->symbol;
    return ExperimentModel::tr("Change %1 of %2")
        .arg(QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size())), contender);
}

} // namespace

/// One step of the undo stack: the whole experiment before and after.
class ExperimentModel::Command final : public QUndoCommand {
public:
    struct State {
        Experiment experiment;
        std::shared_ptr<const loss::Loss> loss;
    };

    Command(ExperimentModel& model, State before, State after, const QString& what)
        : QUndoCommand(what)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_drag(model.isDragging() ? model.m_drag : kNoDrag) {}

    void undo() override { m_model.become(m_before.experiment, m_before.loss); }

    void redo() override { m_model.become(m_after.experiment, m_after.loss); }

    int id() const override { return m_drag; }

    bool mergeWith(const QUndoCommand* next) override {
        if (next->text() != text())
            return false;
        m_after = static_cast<const Command*>(next)->m_after;
        setObsolete(m_after.experiment == m_before.experiment);
        return true;
    }

private:
    static constexpr int kNoDrag = -1; ///< QUndoStack merges nothing with this id

    ExperimentModel& m_model;
    State m_before;
    State m_after;
    int m_drag;
};

ExperimentModel::ExperimentModel(QObject* parent)
    : QObject(parent)
    , m_experiment(experiment::defaultExperiment())
    , m_loss(compile(m_experiment))
    , m_undoStack(new QUndoStack(this)) {}

ExperimentModel::~ExperimentModel() = default;

void ExperimentModel::reset(Experiment experiment) {
    m_experiment = std::move(experiment);
    m_loss = compile(m_experiment);
    m_places = {};
    m_undoStack->clear();
    emit changed(kAllChanges, -1);
}

void ExperimentModel::replace(Experiment experiment, const QString& what) {
    auto loss = compile(experiment);
    push(std::move(experiment), std::move(loss), what);
}

void ExperimentModel::replaceLoss(const loss::Entry& entry) {
    Experiment after = m_experiment;
    after.loss = entry.formula;
    after.range = entry.range;
    after.rangeY = entry.rangeY;
    after.start = entry.start;
    experiment::suitRates(after, entry.rates);
    replace(std::move(after),
            tr("Choose the loss “%1”")
                .arg(QString::fromUtf8(entry.title.data(),
                                       static_cast<qsizetype>(entry.title.size()))));
}

tl::expected<void, expression::SyntaxError> ExperimentModel::setLoss(const QString& text) {
    Experiment after = m_experiment;
    after.loss = text.toStdString();
    auto loss = loss::Loss::fromText(after.loss);
    if (!loss)
        return tl::unexpected(std::move(loss.error()));
    if ((*loss)->dimension() != m_loss->dimension()) {
        m_places[m_loss->dimension() - 1] = {after.range, after.rangeY, after.start};
        // else the range and start that a loss gets on the command line if nothing else is said
        std::optional<Place> place = m_places[(*loss)->dimension() - 1];
        if (!place || !std::isfinite((*loss)->at(place->start).loss)) {
            if (const auto fresh = experiment::build({.loss = after.loss}))
                place = {fresh->range, fresh->rangeY, fresh->start};
        }
        if (place) {
            after.range = place->range;
            after.rangeY = place->rangeY;
            after.start = place->start;
        }
    }
    push(std::move(after), std::move(*loss), tr("Type a loss"));
    return {};
}

bool ExperimentModel::setRange(loss::Range range, loss::Range rangeY) {
    if (!experiment::isValid(range) || !experiment::isValid(rangeY))
        return false;
    Experiment after = m_experiment;
    after.range = range;
    after.rangeY = rangeY;
    push(std::move(after), tr("Change the range"));
    return true;
}

bool ExperimentModel::setStart(loss::Point start) {
    if (!experiment::isValid(start))
        return false;
    Experiment after = m_experiment;
    after.start = start;
    push(std::move(after), tr("Move the start"));
    return true;
}

bool ExperimentModel::setUntil(descent::StoppingRule until) {
    if (!experiment::isValid(until))
        return false;
    Experiment after = m_experiment;
    after.until = until;
    push(std::move(after), tr("Change when to stop"));
    return true;
}

bool ExperimentModel::addContender(const optimizer::Optimizer& optimizer) {
    if (m_experiment.contenders.size() == experiment::kMaxContenders)
        return false;
    insertContender(m_experiment.contenders.size(), {.optimizer = optimizer},
                    tr("Add %1").arg(QString::fromStdString(optimizer::title(optimizer))));
    return true;
}

bool ExperimentModel::duplicateContender(std::size_t place) {
    if (m_experiment.contenders.size() == experiment::kMaxContenders)
        return false;
    Contender copy = m_experiment.contenders[place];
    if (experiment::hasOwnName(copy))
        copy.label = tr("%1 (copy)").arg(QString::fromStdString(copy.label)).toStdString();
    insertContender(place + 1, std::move(copy), tr("Duplicate %1").arg(nameOf(place)));
    return true;
}

void ExperimentModel::removeContender(std::size_t place) {
    Experiment after = m_experiment;
    after.contenders.erase(after.contenders.begin() + static_cast<std::ptrdiff_t>(place));
    push(std::move(after), tr("Remove %1").arg(nameOf(place)));
}

void ExperimentModel::moveContender(std::size_t from, std::size_t to) {
    Experiment after = m_experiment;
    const auto at = [&after](std::size_t place) {
        return after.contenders.begin() + static_cast<std::ptrdiff_t>(place);
    };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    push(std::move(after), tr("Move %1").arg(nameOf(from)));
}

void ExperimentModel::setOptimizer(std::size_t place, const optimizer::Optimizer& optimizer) {
    Experiment after = m_experiment;
    experiment::setOptimizer(after.contenders[place], optimizer);
    push(std::move(after),
         nameOfChange(m_experiment.contenders[place].optimizer, optimizer, nameOf(place)));
}

void ExperimentModel::setLabel(std::size_t place, const QString& label) {
    Experiment after = m_experiment;
    after.contenders[place].label = label.toStdString();
    push(std::move(after), tr("Rename %1").arg(nameOf(place)));
}

void ExperimentModel::setVisible(std::size_t place, bool visible) {
    Experiment after = m_experiment;
    after.contenders[place].visible = visible;
    push(std::move(after), (visible ? tr("Show %1") : tr("Hide %1")).arg(nameOf(place)));
}

QString ExperimentModel::nameOf(std::size_t place) const {
    return QString::fromStdString(experiment::screenName(m_experiment.contenders[place]));
}

void ExperimentModel::beginDrag() {
    if (m_dragDepth++ > 0)
        return;
    ++m_drag;
    emit dragBegan();
}

void ExperimentModel::endDrag() {
    Q_ASSERT(m_dragDepth > 0);
    if (--m_dragDepth == 0)
        emit dragEnded();
}

void ExperimentModel::push(Experiment after, const QString& what) {
    push(std::move(after), m_loss, what);
}

void ExperimentModel::push(Experiment after, std::shared_ptr<const loss::Loss> loss,
                           const QString& what) {
    if (after != m_experiment)
        m_undoStack->push(
            new Command(*this, {m_experiment, m_loss}, {std::move(after), std::move(loss)}, what));
}

void ExperimentModel::insertContender(std::size_t place, Contender contender, const QString& what) {
    Experiment after = m_experiment;
    contender.slot = 0;
    while (std::ranges::find(after.contenders, contender.slot, &Contender::slot) !=
           after.contenders.end())
        ++contender.slot;
    after.contenders.insert(after.contenders.begin() + static_cast<std::ptrdiff_t>(place),
                            std::move(contender));
    push(std::move(after), what);
}

void ExperimentModel::become(const Experiment& experiment, std::shared_ptr<const loss::Loss> loss) {
    const Difference difference = diff(m_experiment, experiment);
    m_experiment = experiment;
    m_loss = std::move(loss);
    emit changed(difference.what, difference.slot);
}

} // namespace thetascope::ui::model
