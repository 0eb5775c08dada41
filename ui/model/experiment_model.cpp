// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/experiment_model.h"

#include "core/experiment/constants.h"
#include "core/experiment/suited_rates.h"
#include "core/text/names.h"
#include "ui/theme/plain_text.h"

#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::model {

using experiment::Checked;
using experiment::Contender;
using experiment::Experiment;
using experiment::Stage;

namespace {

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Returns the only parameter whose value differs, or null if there is none or several.
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

/// Drops what is set for the constants to which a text gives another number than the text before
/// did. The range of a slider stays if that number is within it.
void adoptGivenValues(std::vector<experiment::ConstantSetting>& settings, const loss::Loss& before,
                      const loss::Loss& after) {
    for (const expression::NamedConstant& now : after.constants()) {
        const auto setting =
            std::ranges::find(settings, now.name, &experiment::ConstantSetting::name);
        const auto then =
            std::ranges::find(before.constants(), now.name, &expression::NamedConstant::name);
        if (!now.given || setting == settings.end() || then == before.constants().end() ||
            then->given == now.given)
            continue;
        if (setting->range.low <= *now.given && *now.given <= setting->range.high)
            setting->value = *now.given;
        else
            settings.erase(setting);
    }
}

} // namespace

/// A Command is one step of the undo stack, with the whole experiment before and after.
class ExperimentModel::Command final : public QUndoCommand {
public:
    Command(ExperimentModel& model, Checked before, Checked after, const Edit& edit)
        : QUndoCommand(edit.text)
        , m_model(model)
        , m_key(edit.key)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_drag(model.isDragging() ? model.m_drag : kNoDrag) {}

    void undo() override { m_model.become(m_before); }

    void redo() override { m_model.become(m_after); }

    int id() const override { return m_drag; }

    bool mergeWith(const QUndoCommand* next) override {
        const auto& other = static_cast<const Command&>(*next); // since only commands have this id
        if (other.m_key != m_key)
            return false;
        m_after = other.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    static constexpr int kNoDrag = -1; ///< QUndoStack does not merge commands with this id.

    ExperimentModel& m_model;
    Edit::Key m_key;
    Checked m_before;
    Checked m_after;
    int m_drag;
};

ExperimentModel::ExperimentModel(QObject* parent)
    : QObject(parent)
    , m_checked(experiment::check(experiment::defaultExperiment()).value())
    , m_undoGroup(new QUndoGroup(this))
    , m_undoStack(new QUndoStack(m_undoGroup)) {
    m_undoGroup->setActiveStack(m_undoStack);
}

ExperimentModel::~ExperimentModel() = default;

void ExperimentModel::setDraft(const QString& text) {
    if (text == m_draft)
        return;
    m_draft = text;
    emit draftChanged(m_draft);
}

void ExperimentModel::putAside(const Checked& other) {
    Q_ASSERT(!m_aside);
    m_aside = Aside{m_checked, m_undoStack, m_draft, m_stages};
    m_undoStack = new QUndoStack(m_undoGroup);
    m_stages = {};
    become(other);
    setDraft({});
    m_undoGroup->setActiveStack(m_undoStack);
}

void ExperimentModel::takeUp() {
    Q_ASSERT(m_aside);
    const Aside aside = *std::exchange(m_aside, std::nullopt);
    QUndoStack* const dropped = std::exchange(m_undoStack, aside.undoStack);
    m_stages = aside.stages;
    become(aside.checked);
    setDraft(aside.draft);
    m_undoGroup->setActiveStack(m_undoStack);
    delete dropped;
}

void ExperimentModel::reset(Checked checked) {
    m_checked = std::move(checked);
    m_stages = {};
    m_undoStack->clear();
    emit changed(kAllChanges, std::nullopt);
    setDraft({});
}

void ExperimentModel::replace(Checked checked, const QString& what) {
    push(std::move(checked), {{Edit::Kind::Everything}, what});
}

void ExperimentModel::replaceLoss(const loss::Entry& entry) {
    Experiment after = experiment();
    after.loss = entry.formula;
    after.constants.clear(); // they belong to the letters of another formula
    after.range = entry.range;
    after.rangeY = entry.rangeY;
    after.start = entry.start;
    experiment::suitRates(after, entry.rates);
    push(std::move(after),
         {{Edit::Kind::Everything}, tr("Choose the loss “%1”").arg(toQString(entry.title))});
}

tl::expected<void, expression::SyntaxError> ExperimentModel::setLoss(const QString& text) {
    auto loss = compile(text);
    if (!loss)
        return tl::unexpected(std::move(loss.error()));
    setLoss(std::move(*loss));
    return {};
}

tl::expected<std::shared_ptr<const loss::Loss>, expression::SyntaxError>
ExperimentModel::compile(const QString& text) const {
    return loss::Loss::fromText(text.toStdString(), experiment::constantValues(experiment()));
}

void ExperimentModel::setLoss(std::shared_ptr<const loss::Loss> loss) {
    Experiment after = experiment();
    after.loss = loss->text();
    adoptGivenValues(after.constants, *this->loss(), *loss);
    if (loss->dimension() != this->loss()->dimension()) {
        m_stages[this->loss()->dimension() - 1] = {after.range, after.rangeY, after.start};
        std::optional<Stage> stage = m_stages[loss->dimension() - 1];
        if (!stage || !std::isfinite(loss->at(stage->start).loss))
            stage = experiment::usualStage(*loss);
        after.range = stage->range;
        after.rangeY = stage->rangeY;
        after.start = stage->start;
    }
    auto checked = experiment::check(std::move(after), std::move(loss));
    // Values that the text gives may make a sum longer than it can be.
    if (checked)
        push(std::move(*checked), {{Edit::Kind::Loss}, tr("Edit the loss")});
}

bool ExperimentModel::setConstant(const std::string& name, double value) {
    experiment::ConstantSetting setting = constant(name);
    setting.value = value;
    const loss::Range usual = experiment::sliderRange(value);
    if (value < setting.range.low)
        setting.range.low = usual.low;
    if (value > setting.range.high)
        setting.range.high = usual.high;
    return set(std::move(setting),
               tr("Change %1").arg(theme::menuText(QString::fromStdString(name))));
}

bool ExperimentModel::setConstantRange(const std::string& name, loss::Range range) {
    experiment::ConstantSetting setting = constant(name);
    setting.range = range;
    return set(std::move(setting),
               tr("Change the range of %1").arg(theme::menuText(QString::fromStdString(name))));
}

experiment::ConstantSetting ExperimentModel::constant(const std::string& name) const {
    if (const auto* const set = experiment::findSetting(experiment(), name))
        return *set;
    const auto& constants = loss()->constants();
    const auto found = std::ranges::find(constants, name, &expression::NamedConstant::name);
    const double value = found == constants.end() ? 1 : found->value;
    return {name, value, experiment::sliderRange(value)};
}

bool ExperimentModel::set(experiment::ConstantSetting setting, const QString& what) {
    Experiment after = experiment();
    const std::string name = setting.name;
    experiment::setConstant(after, *loss(), std::move(setting));
    return push(std::move(after), {{Edit::Kind::Constant, {}, nullptr, name}, what});
}

bool ExperimentModel::setRange(loss::Range range, loss::Range rangeY) {
    Experiment after = experiment();
    after.range = range;
    after.rangeY = rangeY;
    return push(std::move(after), {{Edit::Kind::Range}, tr("Change the range")});
}

bool ExperimentModel::setStart(loss::Point start) {
    Experiment after = experiment();
    after.start = start;
    return push(std::move(after), {{Edit::Kind::Start}, tr("Move the start")});
}

bool ExperimentModel::setUntil(descent::StoppingRule until) {
    Experiment after = experiment();
    after.until = until;
    return push(std::move(after), {{Edit::Kind::Until}, tr("Change the stopping rule")});
}

bool ExperimentModel::addContender(const optimizer::Optimizer& optimizer) {
    if (experiment().contenders.size() == experiment::kMaxContenders)
        return false;
    insertContender(experiment().contenders.size(), {.optimizer = optimizer},
                    tr("Add %1").arg(QString::fromStdString(optimizer::title(optimizer))));
    return true;
}

bool ExperimentModel::duplicateContender(std::size_t index) {
    if (experiment().contenders.size() == experiment::kMaxContenders)
        return false;
    Contender copy = experiment().contenders[index];
    if (!copy.name.empty())
        copy.name =
            text::cutName(tr("%1 (copy)").arg(QString::fromStdString(copy.name)).toStdString());
    insertContender(index + 1, std::move(copy),
                    tr("Duplicate %1").arg(theme::menuText(nameOf(index))));
    return true;
}

void ExperimentModel::removeContender(std::size_t index) {
    Experiment after = experiment();
    after.contenders.erase(after.contenders.begin() + static_cast<std::ptrdiff_t>(index));
    push(std::move(after),
         {{Edit::Kind::Contenders}, tr("Remove %1").arg(theme::menuText(nameOf(index)))});
}

void ExperimentModel::moveContender(std::size_t from, std::size_t to) {
    Experiment after = experiment();
    const auto at = [&after](std::size_t index) {
        return after.contenders.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    push(std::move(after), {{Edit::Kind::Contenders, slotOf(from)},
                            tr("Move %1").arg(theme::menuText(nameOf(from)))});
}

void ExperimentModel::setOptimizer(std::size_t index, const optimizer::Optimizer& optimizer) {
    Experiment after = experiment();
    experiment::setOptimizer(after.contenders[index], optimizer);
    const Contender& before = experiment().contenders[index];
    push(std::move(after),
         editOf(before.optimizer, optimizer, before.slot, theme::menuText(nameOf(index))));
}

void ExperimentModel::setLabel(std::size_t index, const QString& label) {
    Experiment after = experiment();
    experiment::setLabel(after.contenders[index], text::cutName(label.toStdString()));
    push(std::move(after),
         {{Edit::Kind::Name, slotOf(index)}, tr("Rename %1").arg(theme::menuText(nameOf(index)))});
}

void ExperimentModel::setVisible(std::size_t index, bool visible) {
    Experiment after = experiment();
    after.contenders[index].visible = visible;
    push(std::move(after),
         {{Edit::Kind::Visibility, slotOf(index)},
          (visible ? tr("Show %1") : tr("Hide %1")).arg(theme::menuText(nameOf(index)))});
}

QString ExperimentModel::nameOf(std::size_t index) const {
    return theme::contenderName(experiment().contenders[index]);
}

experiment::Slot ExperimentModel::slotOf(std::size_t index) const {
    return experiment().contenders[index].slot;
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

bool ExperimentModel::push(Experiment after, const Edit& edit) {
    auto checked = experiment::check(std::move(after), loss());
    if (!checked)
        return false;
    push(std::move(*checked), edit);
    return true;
}

void ExperimentModel::push(Checked after, const Edit& edit) {
    if (after != m_checked)
        m_undoStack->push(new Command(*this, m_checked, std::move(after), edit));
}

void ExperimentModel::insertContender(std::size_t index, Contender contender, const QString& what) {
    Experiment after = experiment();
    contender.slot = experiment::lowestFreeSlot(after);
    after.contenders.insert(after.contenders.begin() + static_cast<std::ptrdiff_t>(index),
                            std::move(contender));
    push(std::move(after), {{Edit::Kind::Contenders}, what});
}

void ExperimentModel::become(const Checked& checked) {
    const Difference difference = diff(experiment(), checked.experiment());
    m_checked = checked;
    emit changed(difference.what, difference.slot);
}

} // namespace thetascope::ui::model
