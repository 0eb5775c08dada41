// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/optimizer_form.h"

#include "core/optimizer/range_text.h"
#include "ui/editors/combination_table.h"
#include "ui/editors/contender_list_model.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/value_row.h"
#include "ui/widgets/view_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <utility>

namespace thetascope::ui::editors {

namespace {

/// Scrolling the column must not change the rule that the pointer passes over.
class RuleBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

OptimizerForm::OptimizerForm(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_caption(widgets::caption({}, this))
    , m_sentence(widgets::smallPrint({}, this))
    , m_rate(makeRuleBox(QStringLiteral("rateRuleBox"), optimizer::rateRules()))
    , m_update(makeRuleBox(QStringLiteral("updateRuleBox"), optimizer::updateRules()))
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("optimizerForm"));
    widgets::enterPlace(*this, "settings", widgets::Place::Kind::Control);
    m_caption->setObjectName(QStringLiteral("optimizerFormCaption"));
    m_caption->setWordWrap(true);
    m_rate->setAccessibleName(tr("Learning-rate rule"));
    m_update->setAccessibleName(tr("Update rule"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_caption);
    m_column->addWidget(makeRuleRow(tr("lear&ning rate"), *m_rate));
    m_column->addWidget(makeRuleRow(tr("&update"), *m_update));
    m_column->addWidget(m_sentence);
    connect(&m_model, &model::ExperimentModel::changed, this,
            [this](model::Changes what, std::optional<experiment::Slot> slot) {
                const model::Changes mine = model::Change::Optimizer | model::Change::Appearance;
                // A change without a slot may be one of several contenders.
                if ((what & model::Change::Contenders) ||
                    ((what & mine) && (!slot || slot == m_slot)))
                    showContender();
            });
    showContender();
}

QComboBox* OptimizerForm::makeRuleBox(const QString& name, std::span<const optimizer::Rule> rules) {
    auto* box = new RuleBox(this);
    box->setFocusPolicy(Qt::StrongFocus); // a wheel gives no focus
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setMaxVisibleItems(static_cast<int>(rules.size()));
    for (const optimizer::Rule& rule : rules) {
        box->addItem(widgets::viewText(rule.title));
        box->setItemData(box->count() - 1,
                         theme::toolTip(QStringLiteral("%1\n%2").arg(
                             widgets::viewText(rule.formula), widgets::viewText(rule.source))),
                         Qt::ToolTipRole);
    }
    connect(box, &QComboBox::activated, this, &OptimizerForm::combineRules);
    return box;
}

QWidget* OptimizerForm::makeRuleRow(const QString& text, QComboBox& box) {
    auto* row = new QWidget(this);
    auto* label = new widgets::PlainLabel(text, row);
    label->setBuddy(&box);
    label->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("learning rate")) + 10);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addWidget(&box, 1);
    return row;
}

void OptimizerForm::setContender(std::optional<experiment::Slot> slot) {
    if (slot == m_slot)
        return;
    m_slot = slot;
    m_stabilityLimit.reset();
    showContender();
}

void OptimizerForm::setStabilityLimit(std::optional<double> alpha) {
    m_stabilityLimit = alpha;
    showMark();
}

std::optional<std::size_t> OptimizerForm::index() const {
    const experiment::Experiment& experiment = m_model.experiment();
    const experiment::Contender* const found =
        m_slot ? experiment::find(experiment, *m_slot) : nullptr;
    if (found == nullptr)
        return std::nullopt;
    return static_cast<std::size_t>(found - experiment.contenders.data());
}

void OptimizerForm::combineRules() {
    const auto at = index();
    if (!at)
        return;
    const auto& rate = optimizer::rateRules()[static_cast<std::size_t>(m_rate->currentIndex())];
    const auto& update =
        optimizer::updateRules()[static_cast<std::size_t>(m_update->currentIndex())];
    const optimizer::Optimizer& now = m_model.experiment().contenders[*at].optimizer;
    if (&rate == now.rate && &update == now.update)
        return;
    optimizer::Optimizer combined = optimizerOf(rate, update);
    // Parameters that both have keep their values.
    for (optimizer::Setting& setting : combined.settings) {
        if (const auto* const old = optimizer::findSetting(now, setting.parameter->key))
            setting.value = old->value;
    }
    m_model.setOptimizer(*at, combined);
}

void OptimizerForm::showContender() {
    const auto at = index();
    setEnabled(at.has_value());
    if (!at) {
        widgets::setCaption(*m_caption, tr("No optimizer selected"));
        m_sentence->setText(tr("Add one to the list above"));
        m_sentence->show();
        m_shownRules = {};
        return;
    }
    const experiment::Contender& contender = m_model.experiment().contenders[*at];
    // If the caption needs two lines, it is broken only before "=".
    const QString made = tr("= learning rate × update").replace(' ', QChar(0x00a0));
    widgets::setCaption(*m_caption, QStringLiteral("%1 %2").arg(m_model.nameOf(*at), made));
    const optimizer::Optimizer& optimizer = contender.optimizer;
    if (m_shownRules != std::pair(optimizer.rate, optimizer.update)) {
        m_shownRules = {optimizer.rate, optimizer.update};
        showRules(optimizer);
        buildRows(optimizer);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setNumber(optimizer.settings[i].value);
    showMark();
}

void OptimizerForm::showRules(const optimizer::Optimizer& optimizer) {
    const optimizer::Recipe* recipe = optimizer::recipeOf(*optimizer.rate, *optimizer.update);
    m_caption->setToolTip(theme::toolTip(recipe ? widgets::viewText(recipe->source) : QString()));
    m_sentence->setText(recipe ? widgets::viewText(recipe->sentence) : QString());
    m_sentence->setVisible(recipe);
    const auto choose = [](QComboBox& box, std::span<const optimizer::Rule> rules,
                           const optimizer::Rule& rule, const QString& what) {
        box.setCurrentIndex(static_cast<int>(&rule - rules.data()));
        box.setToolTip(
            theme::toolTip(QStringLiteral("%1\n%2").arg(what, widgets::viewText(rule.formula))));
    };
    choose(*m_rate, optimizer::rateRules(), *optimizer.rate,
           tr("How the learning rate α⁽ᵗ⁾ is set"));
    choose(*m_update, optimizer::updateRules(), *optimizer.update,
           tr("How the step σ⁽ᵗ⁾ is computed from α⁽ᵗ⁾"));
}

void OptimizerForm::buildRows(const optimizer::Optimizer& optimizer) {
    for (widgets::ValueRow* row : m_rows) {
        // They are deleted later: the rules may be changing in a signal of one of them.
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    m_rows.clear();
    const optimizer::Optimizer usual = optimizerOf(*optimizer.rate, *optimizer.update);
    QWidget* last = m_update;
    for (const optimizer::Setting& setting : usual.settings) {
        widgets::ValueRow* row = makeRow(*setting.parameter);
        row->setDefault(setting.value);
        m_column->insertWidget(m_column->count() - 1, row);
        last = row->tabAfter(last);
        m_rows.push_back(row);
    }
}

widgets::ValueRow* OptimizerForm::makeRow(const optimizer::Parameter& parameter) {
    auto* row = new widgets::ValueRow(widgets::viewText(parameter.key), this);
    row->setLabel(widgets::viewText(parameter.symbol), widgets::viewText(parameter.key));
    row->setLabelWidth(fontMetrics().horizontalAdvance(QStringLiteral("η₊ₓ")) + 4);
    row->setHelp(QStringLiteral("%1: %2\n%3")
                     .arg(widgets::viewText(parameter.key), widgets::viewText(parameter.sentence),
                          QString::fromStdString(rangeText(parameter, parameter.symbol))));
    row->setScale(widgets::SliderScale::of(parameter));
    row->setBounds({.minimum = parameter.minimum,
                    .maximum = parameter.maximum,
                    .minimumAllowed = parameter.minimumAllowed,
                    .maximumAllowed = parameter.maximumAllowed});
    connect(row, &widgets::ValueRow::dragBegan, &m_model, &model::ExperimentModel::beginDrag);
    connect(row, &widgets::ValueRow::dragEnded, &m_model, &model::ExperimentModel::endDrag);
    connect(row, &widgets::ValueRow::numberEdited, this,
            [this, key = parameter.key](double value) { setParameter(key, value); });
    return row;
}

void OptimizerForm::setParameter(std::string_view key, double value) {
    const auto at = index();
    if (!at)
        return;
    optimizer::Optimizer changed = m_model.experiment().contenders[*at].optimizer;
    // The field has the parameter's bounds, so the value is accepted.
    if (optimizer::set(changed, key, value))
        m_model.setOptimizer(*at, changed);
}

void OptimizerForm::showMark() {
    auto* alpha = findChild<widgets::ValueRow*>(QStringLiteral("alphaRow"));
    if (!alpha)
        return;
    alpha->setMark(m_stabilityLimit,
                   m_stabilityLimit
                       ? tr("The mark: above α = %1 the run cannot stay at the minimum near it")
                             .arg(theme::formatNumber(*m_stabilityLimit))
                       : QString());
}

} // namespace thetascope::ui::editors
