// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/optimizer_list.h"

#include "ui/editors/add_optimizer_popup.h"
#include "ui/editors/contender_delegate.h"
#include "ui/editors/contender_list_model.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::editors {

OptimizerList::OptimizerList(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_rows(new ContenderListModel(model, this))
    , m_view(new QListView(this))
    , m_add(widgets::themedButton(QStringLiteral("add"), this))
    , m_duplicate(widgets::themedButton(QStringLiteral("duplicate"), this))
    , m_remove(widgets::themedButton(QStringLiteral("remove"), this))
    , m_up(widgets::themedButton(QStringLiteral("up"), this))
    , m_down(widgets::themedButton(QStringLiteral("down"), this)) {
    setObjectName(QStringLiteral("optimizerList"));
    widgets::enterPlace(*this, "optimizers", widgets::Place::Kind::Control);
    m_view->setObjectName(QStringLiteral("optimizerView"));
    m_view->setAccessibleName(tr("Optimizers"));
    m_view->setToolTip(tr("The optimizers that run side by side"));
    m_view->setProperty("role", "plain");
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new ContenderDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    makeActions();
    layOut();
    connectAll();
    followContenders();
}

void OptimizerList::makeActions() {
    const auto describe = [](QToolButton* button, const QString& name, const QString& what,
                             const QString& help) {
        button->setObjectName(name);
        button->setAccessibleName(what);
        button->setToolTip(theme::toolTip(help));
    };
    describe(m_add, QStringLiteral("addOptimizerButton"), tr("Add an optimizer"), {});
    widgets::enterPlace(*m_add, "add", widgets::Place::Kind::Part);
    m_add->setText(tr("&Add"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    describe(m_duplicate, QStringLiteral("duplicateOptimizerButton"), tr("Duplicate"), {});
    describe(m_remove, QStringLiteral("removeOptimizerButton"), tr("Remove"),
             tr("Remove the selected optimizer (Delete)"));
    describe(m_up, QStringLiteral("moveUpButton"), tr("Move up"),
             tr("Move the selected optimizer up (Alt+Up)"));
    describe(m_down, QStringLiteral("moveDownButton"), tr("Move down"),
             tr("Move the selected optimizer down (Alt+Down)"));

    // These are in the list's context menu; their keys work while the list has the focus.
    const auto action = [this](const QString& text, const QKeySequence& key, auto&& slot) {
        auto* made = new QAction(text, m_view);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetShortcut);
        connect(made, &QAction::triggered, this, slot);
        m_view->addAction(made);
        return made;
    };
    m_addAction = action(tr("&Add…"), QKeySequence(Qt::Key_Insert), [this] { showAddPopup(); });
    action(tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_duplicate->click(); });
    action(tr("&Remove"), QKeySequence::Delete, [this] { m_remove->click(); });
    m_rename = action(tr("Re&name"), QKeySequence(Qt::Key_F2),
                      [this] { m_view->edit(m_view->currentIndex()); });
    m_toggle = action(tr("&Hide"), QKeySequence(Qt::Key_H), [this] {
        const auto row = static_cast<std::size_t>(selectedRow());
        m_model.setVisible(row, !m_model.experiment().contenders[row].visible);
    });
    action(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    action(tr("Move do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
}

void OptimizerList::layOut() {
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(widgets::caption(tr("Optimizers"), this), 1);
    for (QToolButton* button : {m_add, m_duplicate, m_remove, m_up, m_down})
        head->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_view);
}

void OptimizerList::connectAll() {
    connect(m_add, &QToolButton::clicked, this, &OptimizerList::showAddPopup);
    // These buttons are disabled while nothing is selected.
    connect(m_duplicate, &QToolButton::clicked, this,
            [this] { m_model.duplicateContender(std::size_t(selectedRow())); });
    connect(m_remove, &QToolButton::clicked, this,
            [this] { m_model.removeContender(std::size_t(selectedRow())); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (m_following)
            return;
        m_row = selectedRow();
        if (selectedSlot() == m_slot)
            return;
        m_slot = selectedSlot();
        emit selectionChanged(m_slot);
    });
    // The view loses its selection when the rows are rebuilt; that must not be taken for a choice.
    connect(m_rows, &ContenderListModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_rows, &ContenderListModel::modelReset, this, &OptimizerList::followContenders);
    connect(m_rows, &ContenderListModel::dataChanged, this, &OptimizerList::updateActions);
}

int OptimizerList::selectedRow() const {
    return m_view->currentIndex().row();
}

std::optional<experiment::Slot> OptimizerList::selectedSlot() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(ContenderListModel::slotOf(index)) : std::nullopt;
}

void OptimizerList::selectSlot(experiment::Slot slot) {
    for (int row = 0; row < m_rows->rowCount(); ++row)
        if (ContenderListModel::slotOf(m_rows->index(row)) == slot)
            m_view->setCurrentIndex(m_rows->index(row));
}

bool OptimizerList::isFull() const {
    return m_rows->rowCount() >= static_cast<int>(experiment::kMaxContenders);
}

void OptimizerList::showAddPopup() {
    if (isFull())
        return;
    if (!m_popup) {
        m_popup = new AddOptimizerPopup(this);
        connect(m_popup, &AddOptimizerPopup::chosen, this,
                [this](const optimizer::Optimizer& optimizer) { m_model.addContender(optimizer); });
    }
    m_popup->popUp(*m_add);
}

void OptimizerList::move(int by) {
    const int from = selectedRow();
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < m_rows->rowCount())
        m_model.moveContender(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
}

void OptimizerList::followContenders() {
    // Select the contender that was added, else the same one as before, else the one in its row.
    const auto& contenders = m_model.experiment().contenders;
    int row = std::min(m_row, m_rows->rowCount() - 1);
    std::vector<experiment::Slot> slotsNow;
    slotsNow.reserve(contenders.size());
    for (const experiment::Contender& contender : contenders)
        slotsNow.push_back(contender.slot);
    for (std::size_t i = 0; i < slotsNow.size(); ++i) {
        const bool added = std::find(m_slots.begin(), m_slots.end(), slotsNow[i]) == m_slots.end();
        if (slotsNow.size() == m_slots.size() + 1 ? added : slotsNow[i] == m_slot)
            row = static_cast<int>(i);
    }
    m_slots = std::move(slotsNow);
    m_view->setCurrentIndex(m_rows->index(row));
    m_following = false;
    m_row = row;
    fitHeight();
    updateActions();
    if (selectedSlot() != m_slot) {
        m_slot = selectedSlot();
        emit selectionChanged(m_slot);
    }
}

void OptimizerList::updateActions() {
    const int row = selectedRow();
    const int count = m_rows->rowCount();
    const bool full = isFull();
    const QString whyNot =
        tr("There are already %1 optimizers, which is the maximum; remove one to add another")
            .arg(count);
    m_add->setEnabled(!full);
    m_addAction->setEnabled(!full);
    m_add->setToolTip(theme::toolTip(
        full ? whyNot : tr("Add an optimizer: a known one, or a combination of two rules")));
    m_duplicate->setToolTip(
        theme::toolTip(full ? whyNot : tr("Add another one with the same settings (Ctrl+D)")));
    m_duplicate->setEnabled(row >= 0 && !full);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < count);
    m_rename->setEnabled(row >= 0);
    m_toggle->setEnabled(row >= 0);
    const bool shown =
        row < 0 || m_model.experiment().contenders[static_cast<std::size_t>(row)].visible;
    m_toggle->setText(shown ? tr("&Hide") : tr("S&how"));
}

void OptimizerList::fitHeight() {
    // The list is as high as its rows: the column scrolls, and the list does not.
    const int row = m_rows->rowCount() > 0 ? m_view->sizeHintForRow(0) : 28;
    m_view->setFixedHeight(row * std::max(1, m_rows->rowCount()) + 2 * m_view->frameWidth() + 4);
}

} // namespace thetascope::ui::editors
