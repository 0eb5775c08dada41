// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_row.h"

#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/themed_button.h"
#include "ui/widgets/value_slider.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace thetascope::ui::widgets {

ValueRow::ValueRow(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_label(new MarkupLabel(this))
    , m_slider(new ValueSlider(this))
    , m_field(new NumberField(this)) {
    setObjectName(name + QStringLiteral("Row"));
    m_label->setObjectName(name + QStringLiteral("Label"));
    m_slider->setObjectName(name + QStringLiteral("Slider"));
    m_field->setObjectName(name + QStringLiteral("Field"));
    m_label->setBuddy(m_field);
    m_field->setFixedWidth(m_field->sizeHint().width());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);

    connect(m_slider, &ValueSlider::dragBegan, this, &ValueRow::dragBegan);
    connect(m_slider, &ValueSlider::numberEdited, this, &ValueRow::edit);
    connect(m_slider, &ValueSlider::dragEnded, this, &ValueRow::dragEnded);
    connect(m_field, &NumberField::numberEdited, this, &ValueRow::edit);
}

void ValueRow::setLabel(const QString& label, const QString& accessibleName) {
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    setAccessibleNames(accessibleName);
}

void ValueRow::setLabel(const Markup& label, const QString& accessibleName) {
    m_label->setMarkup(label);
    m_label->setVisible(true);
    setAccessibleNames(accessibleName);
}

void ValueRow::setAccessibleNames(const QString& accessibleName) {
    m_label->setAccessibleName(accessibleName);
    m_slider->setAccessibleName(accessibleName);
    m_field->setAccessibleName(tr("%1, exact value").arg(accessibleName));
}

void ValueRow::setScale(const SliderScale& scale) {
    m_slider->setScale(scale);
}

void ValueRow::setBounds(const NumberBounds& bounds) {
    m_field->setBounds(bounds);
}

void ValueRow::setZeroText(const QString& text) {
    m_field->setZeroText(text);
}

void ValueRow::setHelp(const QString& help) {
    m_help = help;
    updateHelp();
}

void ValueRow::setDefault(double number) {
    if (!m_reset)
        makeReset();
    m_default = number;
    m_reset->setToolTip(
        theme::toolTip(tr("Reset to the default, %1").arg(theme::formatNumber(number))));
    updateReset();
}

void ValueRow::makeReset() {
    m_reset = themedButton(QStringLiteral("reset"), this);
    m_reset->setObjectName(QString(m_field->objectName())
                               .replace(QLatin1String("Field"), QLatin1String("ResetButton")));
    m_reset->setAccessibleName(tr("Reset %1 to its default").arg(m_slider->accessibleName()));
    m_reset->setIconSize({13, 13});
    // The button keeps its place while it is hidden, so that nothing moves.
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_slider), m_reset);
    connect(m_reset, &QToolButton::clicked, this, [this] { edit(m_default); });
}

void ValueRow::setMark(std::optional<double> mark, const QString& meaning) {
    m_slider->setMark(mark);
    m_markMeaning = mark ? meaning : QString();
    updateHelp();
}

void ValueRow::setNumber(double number) {
    m_number = number;
    m_slider->setNumber(number);
    m_field->setNumber(number);
    updateReset();
}

void ValueRow::setLabelFont(const QFont& font) {
    m_label->setFont(font);
}

void ValueRow::setLabelWidth(int width) {
    m_label->setMinimumWidth(width);
}

QWidget* ValueRow::tabAfter(QWidget* widget) {
    setTabOrder(widget, m_slider);
    setTabOrder(m_slider, m_field);
    if (!m_reset)
        return m_field;
    setTabOrder(m_field, m_reset);
    return m_reset;
}

void ValueRow::edit(double number) {
    setNumber(number);
    emit numberEdited(number);
}

void ValueRow::updateHelp() {
    const QString all =
        m_markMeaning.isEmpty() ? m_help : m_help + QLatin1Char('\n') + m_markMeaning;
    m_label->setToolTip(theme::toolTip(all));
    m_slider->setToolTip(theme::toolTip(all));
    m_field->setHelp(m_help);
}

void ValueRow::updateReset() {
    if (m_reset)
        m_reset->setVisible(m_number != m_default);
}

} // namespace thetascope::ui::widgets
