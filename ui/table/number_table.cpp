// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/number_table.h"

#include "ui/table/number_cell.h"
#include "ui/table/number_table_model.h"

#include <QAction>
#include <QHeaderView>
#include <QKeySequence>
#include <QStringList>

#include <algorithm>

namespace thetascope::ui::table {

namespace {

constexpr double kSmall = 0.93; ///< The size of letters, as in plots.

} // namespace

NumberTable::NumberTable(NumberTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model) {
    setModel(&model);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * kSmall);
    setFont(small);
    horizontalHeader()->setFont(small);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    setItemDelegate(new NumberCell(this));

    auto* const copyRows = new QAction(tr("&Copy rows"), this);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyRows, &QAction::triggered, this, &NumberTable::copyRequested);
    auto* const selectAllRows = new QAction(tr("Select &all"), this);
    connect(selectAllRows, &QAction::triggered, this, &QTableView::selectAll);
    addActions({copyRows, selectAllRows});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

std::vector<int> NumberTable::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

QString NumberTable::textOf(const std::vector<int>& rows) const {
    const auto line = [this](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << cell(column);
        return cells.join('\t') + '\n';
    };
    QString text =
        line([this](int column) { return m_model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        text += line([this, row](int column) { return m_model.fullText(row, column); });
    return text;
}

} // namespace thetascope::ui::table
