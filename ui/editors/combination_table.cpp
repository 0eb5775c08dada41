// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/combination_table.h"

#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/view_text.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace thetascope::ui::editors {

namespace {

using namespace std::string_view_literals;

/// The rules of the notes' point 27; the others are variations on them.
constexpr std::array kNotesRates{"constant"sv, "time_decay"sv, "adagrad"sv, "average"sv,
                                 "decaying_average"sv};
constexpr std::array kNotesUpdates{"plain"sv, "momentum"sv};

constexpr int kCellPadding = 9; ///< The padding of a cell's text, as in the style sheet.

std::vector<const optimizer::Rule*> chosenRules(std::span<const optimizer::Rule> rules,
                                                std::span<const std::string_view> notes,
                                                CombinationTable::Extent extent) {
    std::vector<const optimizer::Rule*> chosen;
    for (const optimizer::Rule& rule : rules)
        if (extent == CombinationTable::Extent::All ||
            std::find(notes.begin(), notes.end(), rule.key) != notes.end())
            chosen.push_back(&rule);
    return chosen;
}

widgets::PlainLabel* ruleLabel(const optimizer::Rule& rule, QWidget* parent) {
    auto* label = new widgets::PlainLabel(widgets::viewText(rule.title), parent);
    label->setProperty("role", "faded");
    label->setToolTip(theme::toolTip(QStringLiteral("%1\n%2").arg(widgets::viewText(rule.formula),
                                                                  widgets::viewText(rule.source))));
    return label;
}

} // namespace

optimizer::Optimizer optimizerOf(const optimizer::Rule& rate, const optimizer::Rule& update) {
    const optimizer::Recipe* recipe = optimizer::recipeOf(rate, update);
    return recipe ? optimizer::make(*recipe) : optimizer::make(rate, update);
}

CombinationTable::CombinationTable(Extent extent, QWidget* parent)
    : QWidget(parent) {
    const auto rates = chosenRules(optimizer::rateRules(), kNotesRates, extent);
    const auto updates = chosenRules(optimizer::updateRules(), kNotesUpdates, extent);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(1);
    for (std::size_t column = 0; column < updates.size(); ++column) {
        widgets::PlainLabel* head = ruleLabel(*updates[column], this);
        head->setIndent(kCellPadding);
        grid->addWidget(head, 0, static_cast<int>(column) + 1);
    }
    for (std::size_t row = 0; row < rates.size(); ++row) {
        grid->addWidget(ruleLabel(*rates[row], this), static_cast<int>(row) + 1, 0);
        for (std::size_t column = 0; column < updates.size(); ++column)
            grid->addWidget(makeCell(*rates[row], *updates[column]), static_cast<int>(row) + 1,
                            static_cast<int>(column) + 1);
    }
    grid->setRowStretch(static_cast<int>(rates.size()) + 1, 1);
    grid->setColumnStretch(static_cast<int>(updates.size()) + 1, 1);
}

QWidget* CombinationTable::makeCell(const optimizer::Rule& rate, const optimizer::Rule& update) {
    const optimizer::Recipe* recipe = optimizer::recipeOf(rate, update);
    const QString combination =
        tr("%1 × %2").arg(widgets::viewText(rate.title), widgets::viewText(update.title));
    auto* cell =
        new QPushButton(recipe ? widgets::viewText(recipe->title) : QStringLiteral("+"), this);
    cell->setObjectName(QStringLiteral("cell_%1_%2")
                            .arg(widgets::viewText(rate.key), widgets::viewText(update.key)));
    cell->setProperty("role", recipe ? "cell" : "unnamedCell");
    cell->setAccessibleName(recipe ? tr("%1: %2").arg(widgets::viewText(recipe->title), combination)
                                   : combination);
    cell->setToolTip(theme::toolTip(
        recipe ? QStringLiteral("%1\n%2").arg(combination, widgets::viewText(recipe->sentence))
               : tr("%1, which has no name").arg(combination)));
    connect(cell, &QPushButton::clicked, this,
            [this, &rate, &update] { emit chosen(optimizerOf(rate, update)); });
    return cell;
}

} // namespace thetascope::ui::editors
