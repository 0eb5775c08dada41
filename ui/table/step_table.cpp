// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/step_table.h"

#include "ui/table/number_cell.h"
#include "ui/table/step_table_model.h"
#include "ui/theme/number_format.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui {

StepTable::StepTable(QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_view(new QTableView(this))
    , m_model(new StepTableModel(this)) {
    setObjectName("stepTable");
    m_caption->setObjectName("stepTableCaption");
    m_caption->setTextFormat(Qt::PlainText);
    m_view->setObjectName("stepTableView");
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setItemDelegate(new NumberCell(m_view));
    makeColumns();
    m_view->setToolTip(
        tr("The numbers of the selected optimizer's run, a row a step.\n"
           "Choose a row to go to its step; %1 copies the selected rows.")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    m_view->setAccessibleName(tr("Steps of the selected run"));

    auto* const copyRows = new QAction(tr("&Copy rows"), this);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyRows, &QAction::triggered, this, &StepTable::copy);
    auto* const selectAll = new QAction(tr("Select &all"), this);
    connect(selectAll, &QAction::triggered, m_view, &QTableView::selectAll);
    m_view->addActions({copyRows, selectAll});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.row()); });
}

/// Steps need little room; the numbers share the rest, and never have less than three digits' room.
void StepTable::makeColumns() {
    QHeaderView& header = *m_view->horizontalHeader();
    const int margin = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1) + 2;
    header.setMinimumSectionSize(fontMetrics().horizontalAdvance(QStringLiteral("−1.2e−6")) +
                                 margin);
    header.setSectionResizeMode(0, QHeaderView::Fixed);
    header.resizeSection(0, fontMetrics().horizontalAdvance(QStringLiteral("100 000")) + margin);
}

void StepTable::setRun(const QString& title, const descent::Trajectory& trajectory) {
    m_title = title;
    const QScopedValueRollback following(m_following, true);
    m_model->setTrajectory(trajectory);
    showStep();
}

void StepTable::setStep(quint64 t) {
    m_step = t;
    const QScopedValueRollback following(m_following, true);
    showStep();
}

/// A run that has ended before the clock's step stays at its last point.
void StepTable::showStep() {
    const quint64 points = m_model->trajectory().points();
    if (points == 0) {
        m_caption->setText(m_title);
        return;
    }
    const quint64 t = std::min(m_step, points - 1);
    m_model->showPageOf(t);
    const quint64 last = m_model->firstStep() + static_cast<quint64>(m_model->rowCount()) - 1;
    m_caption->setText(m_model->rowCount() == static_cast<int>(points)
                           ? m_title
                           : tr("%1: steps %2 to %3 of %4")
                                 .arg(m_title, formatCount(m_model->firstStep()), formatCount(last),
                                      formatCount(points - 1)));
    const int row = static_cast<int>(t - m_model->firstStep());
    // Whatever keys are held: Ctrl, on its way to Ctrl+C, would add rows to those that are
    // selected.
    if (m_view->currentIndex().row() != row)
        m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
}

void StepTable::chooseRow(int row) {
    if (row >= 0 && !m_following)
        emit stepChosen(m_model->firstStep() + static_cast<quint64>(row));
}

QString StepTable::selectedText() const {
    const int columns = m_model->columnCount();
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells << m_model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join('\t');
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : rows) {
        cells.clear();
        for (int column = 0; column < columns; ++column)
            cells << m_model->fullText(index.row(), column);
        lines << cells.join('\t');
    }
    return lines.join('\n') + '\n';
}

void StepTable::copy() const {
    QApplication::clipboard()->setText(selectedText());
}

} // namespace thetascope::ui
