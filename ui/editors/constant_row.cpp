// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/constant_row.h"

#include "core/arithmetic/expression_term.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/formula_font.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/themed_button.h"
#include "ui/widgets/value_row.h"
#include "ui/widgets/value_slider.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::editors {

namespace {

/// Returns a name with an italic letter and a subscript.
widgets::Markup typesetName(const std::string& name) {
    const arithmetic::Symbol symbol = arithmetic::symbolOf(name);
    widgets::Markup typeset;
    typeset.italic(QString::fromStdString(symbol.letter));
    if (!symbol.index.empty())
        typeset.subscript(QString::fromStdString(symbol.index));
    return typeset;
}

} // namespace

ConstantRow::ConstantRow(model::ExperimentModel& model, const std::string& name, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(name)
    , m_value(
          new widgets::ValueRow(QStringLiteral("constant_") + QString::fromStdString(name), this))
    , m_rangeButton(widgets::themedButton(QStringLiteral("range"), this))
    , m_range(new QWidget(this))
    , m_between(new widgets::MarkupLabel(m_range))
    , m_low(new widgets::NumberField(m_range))
    , m_high(new widgets::NumberField(m_range)) {
    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    top->addWidget(m_value, 1);
    top->addWidget(m_rangeButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_range);
    makeRange();
    nameParts();
    showRange(false);
    connect(m_rangeButton, &QToolButton::clicked, this, [this](bool on) {
        showRange(on);
        if (on)
            m_low->setFocus(Qt::TabFocusReason);
    });
    connect(m_value, &widgets::ValueRow::dragBegan, &m_model, &model::ExperimentModel::beginDrag);
    connect(m_value, &widgets::ValueRow::dragEnded, &m_model, &model::ExperimentModel::endDrag);
    connect(m_value, &widgets::ValueRow::numberEdited, this, [this](double value) {
        if (!m_model.setConstant(m_name, value))
            m_value->setNumber(m_model.constant(m_name).value);
    });
}

void ConstantRow::makeRange() {
    auto* row = new QHBoxLayout(m_range);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch(1);
    row->addWidget(m_low);
    row->addWidget(m_between);
    row->addWidget(m_high);
    for (widgets::NumberField* field : {m_low, m_high}) {
        field->setFixedWidth(field->sizeHint().width());
        connect(field, &widgets::NumberField::numberEdited, this, &ConstantRow::editRange);
    }
}

void ConstantRow::nameParts() {
    const QString name = QString::fromStdString(m_name);
    const QString object = QStringLiteral("constant_") + name;
    const widgets::Markup typeset = typesetName(m_name);
    setObjectName(object + QStringLiteral("Editor"));
    m_value->setLabel(typeset, tr("Constant %1").arg(name));
    m_value->setLabelFont(widgets::formulaFont(font()));
    m_value->setLabelWidth(fontMetrics().horizontalAdvance(QStringLiteral("Mm")));
    m_value->setHelp(
        tr("The value of %1 in the loss. It takes 2, 1e-3 or pi/2; the button beside it "
           "sets the range of the slider.")
            .arg(name));
    m_rangeButton->setObjectName(object + QStringLiteral("RangeButton"));
    m_rangeButton->setCheckable(true);
    m_rangeButton->setIconSize({13, 13});
    m_rangeButton->setAccessibleName(tr("Range of the slider of %1").arg(name));
    m_rangeButton->setToolTip(theme::toolTip(tr("Set the range of the slider of %1").arg(name)));
    m_between->setMarkup(
        widgets::Markup().plain(QStringLiteral("≤ ")).append(typeset).plain(QStringLiteral(" ≤")));
    m_between->setFont(widgets::formulaFont(font()));
    m_low->setObjectName(object + QStringLiteral("LowField"));
    m_low->setAccessibleName(tr("Low end of the slider of %1").arg(name));
    m_low->setHelp(tr("The low end of the slider; the field takes numbers beyond it"));
    m_high->setObjectName(object + QStringLiteral("HighField"));
    m_high->setAccessibleName(tr("High end of the slider of %1").arg(name));
    m_high->setHelp(tr("The high end of the slider; the field takes numbers beyond it"));
}

void ConstantRow::setConstant(const expression::NamedConstant& constant) {
    const experiment::ConstantSetting now = m_model.constant(m_name);
    loss::Range range = now.range;
    if (constant.isBound) { // the number of a sum's terms
        range = {std::ceil(std::max(range.low, 0.0)), std::floor(std::max(range.high, 1.0))};
        m_value->setScale(widgets::SliderScale::whole(range.low, range.high));
    } else {
        m_value->setScale(widgets::SliderScale::linear(range.low, range.high));
    }
    m_value->setNumber(constant.value);
    m_low->setBounds({.maximum = range.high, .maximumAllowed = false});
    m_high->setBounds({.minimum = range.low, .minimumAllowed = false});
    m_low->setNumber(range.low);
    m_high->setNumber(range.high);
}

void ConstantRow::showRange(bool shown) {
    m_range->setVisible(shown);
    m_rangeButton->setChecked(shown);
}

QWidget* ConstantRow::firstInTabOrder() const {
    return m_value->findChild<widgets::ValueSlider*>();
}

QWidget* ConstantRow::lastInTabOrder() const {
    return m_high;
}

void ConstantRow::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* const range = menu.addAction(tr("&Range of the slider"));
    range->setCheckable(true);
    range->setChecked(m_rangeButton->isChecked());
    if (menu.exec(event->globalPos()) == range)
        m_rangeButton->click();
}

void ConstantRow::editRange() {
    m_model.setConstantRange(m_name, {m_low->number(), m_high->number()});
}

} // namespace thetascope::ui::editors
