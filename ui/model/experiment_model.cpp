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

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::shared_ptr<const loss::Loss> compile(const Experiment& experiment) {
    auto loss = loss::Loss::fromText(experiment.loss);
    Q_ASSERT(loss.has_value());
    return std::move(*loss);
}

/// Returns the parameter that alone has another value; null where several have, or none.
const optimizer::Parameter* onlyChange(const optimizer::Optimizer& before,
                                       const optimizer::Optimizer& after) {
    const optimizer::Parameter* changed = nullptr;
    for (std::size_t i = 0; i < after.settings.size(); ++i) {
        if (before.settings[i] == after.settings[i])
            continue;
        if (changed != nullptr)
            return nullptr;
        changed = after.settings[i].parameter;
    }
    return changed;
}

Edit editOf(const optimizer::Optimizer& before, const optimizer::Optimizer& after,
            experiment::Slot slot, const QString& contender) {
    if (before.rate != after.rate || before.update != after.update)
        return {{Edit::Kind::Rules, slot},
                ExperimentModel::tr("Change the rules of %1").arg(contender)};
    const optimizer::Parameter* const changed = onlyChange(before, after);
    if (changed == nullptr)
        return {{Edit::Kind::Parameters, slot},
                ExperimentModel::tr("Change the parameters of %1").arg(contender)};
    return {{Edit::Kind::Parameters, slot, changed},
            ExperimentModel::tr("Change %1 of %2").arg(toQString(changed->symbol), contender)};
}

} // namespace

/// One step of the undo stack: the whole experiment before and after.
class ExperimentModel::Command final : public QUndoCommand {
public:
    struct State {
        Experiment experiment;
        std::shared_ptr<const loss::Loss> loss;
    };

    Command(ExperimentModel& model, State before, State after, const Edit& edit)
        : QUndoCommand(edit.text)
        , m_model(model)
        , m_key(edit.key)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_drag(model.isDragging() ? model.m_drag : kNoDrag) {}

    void undo() override { m_model.become(m_before.experiment, m_before.loss); }

    void redo() override { m_model.become(m_after.experiment, m_after.loss); }

    int id() const override { return m_drag; }

    bool mergeWith(const QUndoCommand* next) override {
        const auto& other = static_cast<const Command&>(*next); // only commands have its id
        if (other.m_key != m_key)
            return false;
        m_after = other.m_after;
        setObsolete(m_after.experiment == m_before.experiment);
        return true;
    }

private:
    static constexpr int kNoDrag = -1; ///< QUndoStack merges nothing with this id

    ExperimentModel& m_model;
    Edit::Key m_key;
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
    emit changed(kAllChanges, std::nullopt);
}

void ExperimentModel::replace(Experiment experiment, const QString& what) {
    auto loss = compile(experiment);
    push(std::move(experiment), std::move(loss), {{Edit::Kind::Everything}, what});
}

void ExperimentModel::replaceLoss(const loss::Entry& entry) {
    Experiment after = m_experiment;
    after.loss = entry.formula;
    after.range = entry.range;
    after.rangeY = entry.rangeY;
    after.start = entry.start;
    experiment::suitRates(after, entry.rates);
    replace(std::move(after), tr("Choose the loss “%1”").arg(toQString(entry.title)));
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
    push(std::move(after), std::move(*loss), {{Edit::Kind::Loss}, tr("Type a loss")});
    return {};
}

bool ExperimentModel::setRange(loss::Range range, loss::Range rangeY) {
    if (!experiment::isValid(range) || !experiment::isValid(rangeY))
        return false;
    Experiment after = m_experiment;
    after.range = range;
    after.rangeY = rangeY;
    push(std::move(after), {{Edit::Kind::Range}, tr("Change the range")});
    return true;
}

bool ExperimentModel::setStart(loss::Point start) {
    if (!experiment::isValid(start))
        return false;
    Experiment after = m_experiment;
    after.start = start;
    push(std::move(after), {{Edit::Kind::Start}, tr("Move the start")});
    return true;
}

bool ExperimentModel::setUntil(descent::StoppingRule until) {
    if (!experiment::isValid(until))
        return false;
    Experiment after = m_experiment;
    after.until = until;
    push(std::move(after), {{Edit::Kind::Until}, tr("Change when to stop")});
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
    if (!copy.name.empty())
        copy.name = tr("%1 (copy)").arg(QString::fromStdString(copy.name)).toStdString();
    insertContender(place + 1, std::move(copy), tr("Duplicate %1").arg(nameOf(place)));
    return true;
}

void ExperimentModel::removeContender(std::size_t place) {
    Experiment after = m_experiment;
    after.contenders.erase(after.contenders.begin() + static_cast<std::ptrdiff_t>(place));
    push(std::move(after), {{Edit::Kind::Contenders}, tr("Remove %1").arg(nameOf(place))});
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
    push(std::move(after),
         {{Edit::Kind::Contenders, slotOf(from)}, tr("Move %1").arg(nameOf(from))});
}

void ExperimentModel::setOptimizer(std::size_t place, const optimizer::Optimizer& optimizer) {
    Experiment after = m_experiment;
    experiment::setOptimizer(after.contenders[place], optimizer);
    const Contender& before = m_experiment.contenders[place];
    push(std::move(after), editOf(before.optimizer, optimizer, before.slot, nameOf(place)));
}

void ExperimentModel::setLabel(std::size_t place, const QString& label) {
    Experiment after = m_experiment;
    experiment::setLabel(after.contenders[place], label.toStdString());
    push(std::move(after), {{Edit::Kind::Name, slotOf(place)}, tr("Rename %1").arg(nameOf(place))});
}

void ExperimentModel::setVisible(std::size_t place, bool visible) {
    Experiment after = m_experiment;
    after.contenders[place].visible = visible;
    push(std::move(after), {{Edit::Kind::Visibility, slotOf(place)},
                            (visible ? tr("Show %1") : tr("Hide %1")).arg(nameOf(place))});
}

QString ExperimentModel::nameOf(std::size_t place) const {
    return QString::fromStdString(experiment::screenName(m_experiment.contenders[place]));
}

experiment::Slot ExperimentModel::slotOf(std::size_t place) const {
    return m_experiment.contenders[place].slot;
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

void ExperimentModel::push(Experiment after, const Edit& edit) {
    push(std::move(after), m_loss, edit);
}

void ExperimentModel::push(Experiment after, std::shared_ptr<const loss::Loss> loss,
                           const Edit& edit) {
    if (after != m_experiment)
        m_undoStack->push(
            new Command(*this, {m_experiment, m_loss}, {std::move(after), std::move(loss)}, edit));
}

void ExperimentModel::insertContender(std::size_t place, Contender contender, const QString& what) {
    Experiment after = m_experiment;
    contender.slot = experiment::lowestFreeSlot(after);
    after.contenders.insert(after.contenders.begin() + static_cast<std::ptrdiff_t>(place),
                            std::move(contender));
    push(std::move(after), {{Edit::Kind::Contenders}, what});
}

void ExperimentModel::become(const Experiment& experiment, std::shared_ptr<const loss::Loss> loss) {
    const Difference difference = diff(m_experiment, experiment);
    m_experiment = experiment;
    m_loss = std::move(loss);
    emit changed(difference.what, difference.slot);
}

} // namespace thetascope::ui::model
