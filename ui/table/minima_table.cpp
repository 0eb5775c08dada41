// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/minima_table.h"

#include "ui/table/minima_table_model.h"
#include "ui/table/number_cell.h"
#include "ui/theme/number_format.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::table {

namespace {

constexpr double kSmall = 0.93; ///< The size of the numbers, as in plots.

QString captionOf(const std::optional<std::vector<loss::LocalMinimum>>& minima) {
    if (!minima)
        return MinimaTable::tr("Looking for local minima …");
    switch (minima->size()) {
    case 0:
        return MinimaTable::tr("No local minimum in the range");
    case 1:
        return MinimaTable::tr("One local minimum in the range");
    default:
        return MinimaTable::tr("%1 local minima in the range, the lowest first")
            .arg(theme::formatCount(minima->size()));
    }
}

} // namespace

MinimaTable::MinimaTable(QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_view(new QTableView(this))
    , m_model(new MinimaTableModel(this)) {
    setObjectName("minimaTable");
    m_caption->setObjectName("minimaTableCaption");
    m_caption->setWordWrap(true);
    m_view->setObjectName("minimaTableView");
    m_view->setModel(m_model);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * kSmall);
    m_view->setFont(small);
    m_view->horizontalHeader()->setFont(small);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() * 3 / 2);
    m_view->setItemDelegate(new NumberCell(m_view));
    m_view->setToolTip(
        tr("The local minima of the loss, as far as they are in the range.\n"
           "%1 copies the selected rows, or all.")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    m_view->setAccessibleName(tr("Local minima"));

    auto* const copyRows = new QAction(tr("&Copy rows"), this);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyRows, &QAction::triggered, this, &MinimaTable::copy);
    auto* const selectAll = new QAction(tr("Select &all"), this);
    connect(selectAll, &QAction::triggered, m_view, &QTableView::selectAll);
    m_view->addActions({copyRows, selectAll});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_view);
}

void MinimaTable::setMinima(std::optional<std::vector<loss::LocalMinimum>> minima,
                            const theme::VariableNames& names) {
    m_minima = std::move(minima);
    m_names = names;
    m_isNew = true;
    follow();
}

/// Updates the table unless it is hidden behind another tab.
void MinimaTable::follow() {
    if (!isVisible() || !std::exchange(m_isNew, false))
        return;
    m_caption->setText(captionOf(m_minima));
    m_model->setMinima(m_minima.value_or(std::vector<loss::LocalMinimum>()), m_names);
}

void MinimaTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

QString MinimaTable::selectedText() const {
    std::vector<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    for (int row = 0; m_view->selectionModel()->selectedRows().empty() && row < m_model->rowCount();
         ++row)
        rows.push_back(row);
    const auto line = [&](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << cell(column);
        return cells.join('\t') + '\n';
    };
    QString text =
        line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        text += line([&](int column) { return m_model->fullText(row, column); });
    return text;
}

void MinimaTable::copy() const {
    QApplication::clipboard()->setText(selectedText());
}

} // namespace thetascope::ui::table
