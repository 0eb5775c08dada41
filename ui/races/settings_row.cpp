// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/settings_row.h"

#include "core/race/compute.h"
#include "ui/theme/whole.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

#include <limits>

namespace thetascope::ui::races {

SettingsRow::SettingsRow(QWidget* parent)
    : QWidget(parent)
    , m_low(new widgets::NumberField(this))
    , m_high(new widgets::NumberField(this))
    , m_rates(new widgets::NumberField(this))
    , m_starts(new widgets::NumberField(this))
    , m_seed(new widgets::NumberField(this))
    , m_target(new widgets::NumberField(this)) {
    auto* const row = new widgets::FoldingRow(this);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(row);
    const auto add = [&](QHBoxLayout& part, const QString& label, widgets::NumberField* field,
                         const QString& name, const QString& help) {
        auto* const text = new widgets::PlainLabel(label, this);
        text->setProperty("role", "faded");
        text->setBuddy(field);
        field->setObjectName(name);
        field->setHelp(help);
        field->setAccessibleName(help);
        field->setMaximumWidth(field->sizeHint().width());
        part.addWidget(text);
        part.addWidget(field);
        connect(field, &widgets::NumberField::numberEdited, this, &SettingsRow::read);
    };
    add(row->first(), tr("α from"), m_low, QStringLiteral("raceLowField"),
        tr("The lowest learning rate"));
    add(row->first(), tr("to"), m_high, QStringLiteral("raceHighField"),
        tr("The highest learning rate"));
    add(row->first(), tr("rates"), m_rates, QStringLiteral("raceRatesField"),
        tr("The number of learning rates, with equal ratios"));
    add(row->second(), tr("starts"), m_starts, QStringLiteral("raceStartsField"),
        tr("The number of starts, spread evenly over the range"));
    add(row->second(), tr("seed"), m_seed, QStringLiteral("raceSeedField"),
        tr("Which starts they are: another number gives others"));
    add(row->second(), tr("ε"), m_target, QStringLiteral("raceTargetField"),
        tr("A run has arrived where L is at most this share of its height above the lowest "
           "minimum"));
    row->second().addStretch(1);
    const double most = double(race::kMost);
    m_rates->setBounds({.minimum = 1, .maximum = most, .whole = true});
    m_starts->setBounds({.minimum = 1, .maximum = most, .whole = true});
    m_seed->setBounds({.minimum = 0,
                       .maximum = double(std::numeric_limits<std::uint32_t>::max()),
                       .whole = true});
    m_target->setBounds({.minimum = 0, .maximum = 1, .minimumAllowed = false});
    show();
}

void SettingsRow::setSettings(const race::Settings& settings) {
    if (!race::validate(settings))
        return;
    m_settings = settings;
    show();
}

void SettingsRow::show() {
    m_low->setNumber(m_settings.rates.low);
    m_high->setNumber(m_settings.rates.high);
    m_rates->setNumber(double(m_settings.rates.count));
    m_starts->setNumber(double(m_settings.starts));
    m_seed->setNumber(double(m_settings.seed));
    m_target->setNumber(m_settings.target);
    // neither end of the rates can pass the other
    m_low->setBounds({.minimum = 0, .maximum = m_settings.rates.high, .minimumAllowed = false});
    m_high->setBounds({.minimum = m_settings.rates.low, .maximum = 1e9});
}

void SettingsRow::read() {
    m_settings.rates = {m_low->number(), m_high->number(),
                        theme::whole<std::size_t>(m_rates->number())};
    m_settings.starts = theme::whole<std::size_t>(m_starts->number());
    m_settings.seed = theme::whole<std::uint32_t>(m_seed->number());
    m_settings.target = m_target->number();
    show();
    emit edited();
}

} // namespace thetascope::ui::races
