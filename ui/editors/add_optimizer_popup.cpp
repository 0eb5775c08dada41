// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/add_optimizer_popup.h"

#include "ui/editors/combination_table.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/view_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace thetascope::ui::editors {

namespace {

constexpr QSize kNarrow(720, 560);
constexpr int kRecipes = 288; ///< The width of the list.
constexpr int kMargin = 12;
constexpr int kGap = 16;
constexpr int kTall = 640; ///< The height with the table of all rules.

enum class Group { Descent, Momentum, Adam, Others };

/// Tells the group by the parameters and rules, so that a new recipe needs no entry here.
Group groupOf(const optimizer::Recipe& recipe) {
    const optimizer::Optimizer made = optimizer::make(recipe);
    const auto has = [&](std::string_view key) {
        return optimizer::findSetting(made, key) != nullptr;
    };
    if (has("beta1"))
        return Group::Adam;
    if (has("mu"))
        return Group::Momentum;
    return recipe.update == "plain" ? Group::Descent : Group::Others;
}

QScrollArea* scrolled(QWidget* content, const QString& name) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(name);
    area->setToolTip(theme::toolTip(name));
    content->setProperty("role", "column");
    return area;
}

} // namespace

AddOptimizerPopup::AddOptimizerPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setObjectName(QStringLiteral("addOptimizerPopup"));
    setAccessibleName(tr("Add an optimizer"));
    setProperty("role", "card");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    row->setSpacing(kGap);
    m_recipes = scrolled(makeRecipes(), tr("Optimizers by name"));
    m_recipes->setFixedWidth(kRecipes);
    row->addWidget(m_recipes);
    m_combinations = scrolled(makeCombinations(), tr("Combinations of rules"));
    row->addWidget(m_combinations, 1);
}

QWidget* AddOptimizerPopup::makeRecipes() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const std::array<std::pair<Group, QString>, 4> groups{
        {{Group::Descent, tr("Gradient descent")},
         {Group::Momentum, tr("Momentum and Nesterov")},
         {Group::Adam, tr("Adam and its family")},
         {Group::Others, tr("Others")}}};
    for (const auto& [group, title] : groups) {
        column->addWidget(widgets::caption(title, content));
        for (const optimizer::Recipe& recipe : optimizer::recipes())
            if (recipe.offered && groupOf(recipe) == group)
                column->addWidget(makeRecipeButton(recipe));
        column->addSpacing(8);
    }
    column->addStretch(1);
    return content;
}

QWidget* AddOptimizerPopup::makeRecipeButton(const optimizer::Recipe& recipe) {
    auto* button = new QPushButton(widgets::viewText(recipe.title), this);
    button->setObjectName(QStringLiteral("recipe_%1").arg(widgets::viewText(recipe.key)));
    button->setProperty("role", "cell");
    button->setAccessibleName(widgets::viewText(recipe.title));
    button->setToolTip(theme::toolTip(QStringLiteral("%1\n%2").arg(
        widgets::viewText(recipe.sentence), widgets::viewText(recipe.source))));
    connect(button, &QPushButton::clicked, this,
            [this, &recipe] { choose(optimizer::make(recipe)); });
    return button;
}

QWidget* AddOptimizerPopup::makeCombinations() {
    auto* content = new QWidget(this);
    auto* notes = new CombinationTable(CombinationTable::Extent::Notes, content);
    auto* all = new CombinationTable(CombinationTable::Extent::All, content);
    all->hide();
    m_allRules = new QCheckBox(tr("A&ll rules"), content);
    m_allRules->setObjectName(QStringLiteral("allRulesCheckBox"));
    m_allRules->setAccessibleName(tr("All rules"));
    m_allRules->setToolTip(tr("Combine every learning-rate rule with every update rule"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::caption(tr("Learning rate × update"), content));
    column->addWidget(
        widgets::smallPrint(tr("An optimizer is a learning-rate rule and an update rule, chosen "
                               "independently. Some combinations have a name; all of them run."),
                            content));
    column->addWidget(notes);
    column->addWidget(all);
    column->addWidget(m_allRules);
    column->addStretch(1);
    connect(m_allRules, &QCheckBox::toggled, notes, &QWidget::setHidden);
    connect(m_allRules, &QCheckBox::toggled, all, &QWidget::setVisible);
    connect(m_allRules, &QCheckBox::toggled, this, &AddOptimizerPopup::place);
    connect(notes, &CombinationTable::chosen, this, &AddOptimizerPopup::choose);
    connect(all, &CombinationTable::chosen, this, &AddOptimizerPopup::choose);
    return content;
}

void AddOptimizerPopup::popUp(const QWidget& anchor) {
    m_anchor = &anchor;
    place(m_allRules->isChecked());
    show();
    if (auto* first = findChild<QPushButton*>())
        first->setFocus(Qt::PopupFocusReason);
}

/// Outside of dialogs, Qt's buttons react to Space but not to Enter.
void AddOptimizerPopup::keyPressEvent(QKeyEvent* event) {
    auto* const focused = qobject_cast<QPushButton*>(focusWidget());
    if (focused && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        focused->click();
    else
        QFrame::keyPressEvent(event);
}

void AddOptimizerPopup::place(bool allRules) {
    // The popup is as wide as the table needs in the user's font.
    ensurePolished();
    m_combinations->widget()->layout()->activate();
    const int needed = m_combinations->widget()->minimumSizeHint().width() +
                       m_combinations->verticalScrollBar()->sizeHint().width();
    const int both = kRecipes + kGap + 2 * kMargin + needed;
    // If there is no room for both, only the table of all rules is shown: it has all names, too.
    const bool isAlone = allRules && both > m_anchor->screen()->availableGeometry().width();
    m_recipes->setVisible(!isAlone);
    const int width = isAlone ? 2 * kMargin + needed : std::max(kNarrow.width(), both);
    const int height = isAlone    ? m_combinations->widget()->sizeHint().height() + 2 * kMargin
                       : allRules ? kTall
                                  : kNarrow.height();
    widgets::placePopup(*this, *m_anchor, {width, height});
}

void AddOptimizerPopup::choose(const optimizer::Optimizer& optimizer) {
    hide();
    emit chosen(optimizer);
}

} // namespace thetascope::ui::editors
