// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/losses_table.h"

#include "ui/races/loss_cell_painter.h"
#include "ui/races/losses_model.h"
#include "ui/races/name_header.h"
#include "ui/theme/plain_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontInfo>
#include <QKeyEvent>
#include <QKeySequence>
#include <QScrollBar>

#include <algorithm>

namespace thetascope::ui::races {

namespace {

constexpr double kSmall = 0.93; ///< The size of letters, as in plots.
constexpr int kCellMargin = 3;
constexpr int kWidestTurned = 64;  ///< A column with a turned name is at most so wide.
constexpr int kWidestCells = 150;  ///< Any column is at most so wide.
constexpr int kLeastRows = 3;      ///< At least so many rows can be seen.
constexpr double kRowHeight = 1.6; ///< In heights of a line.

} // namespace

LossesTable::LossesTable(LossesModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_names(new NameHeader(this))
    , m_painter(new LossCellPainter(model, this)) {
    setObjectName(QStringLiteral("lossesTable"));
    setAccessibleName(tr("Costs by loss and optimizer"));
    setAccessibleDescription(
        tr("Enter opens the loss of a row; the space bar marks the optimizer of a column"));
    setModel(&model);
    setHorizontalHeader(m_names);
    m_names->setObjectName(QStringLiteral("lossesColumns"));
    m_names->setAccessibleName(tr("Optimizers"));
    verticalHeader()->setObjectName(QStringLiteral("lossesRows"));
    verticalHeader()->setAccessibleName(tr("Losses"));
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_names->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_painter);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setCursor(Qt::PointingHandCursor);

    auto* const copyAll = new QAction(tr("&Copy table"), this);
    copyAll->setShortcut(QKeySequence::Copy);
    copyAll->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copyAll, &QAction::triggered, this, &LossesTable::copy);
    addAction(copyAll);
    setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& index) { emit rowTaken(index.row()); });
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, &LossesTable::rowTaken);
    connect(m_names, &QHeaderView::sectionClicked, this, &LossesTable::columnTaken);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_row = std::max(0, currentIndex().row());
        m_column = std::max(0, currentIndex().column());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &LossesTable::follow);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from) { span(from.row()); });
    followFont(font());
}

void LossesTable::followFont(const QFont& usual) {
    QFont small = usual;
    small.setPointSizeF(QFontInfo(small).pointSizeF() * kSmall);
    setFont(small);
    m_names->setFont(small);
    verticalHeader()->setFont(small);
    fit();
}

void LossesTable::follow() {
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row)
        span(row);
    fit();
    if (m_model.rowCount() > 0 && m_model.columnCount() > 0)
        setCurrentIndex(m_model.index(std::min(m_row, m_model.rowCount() - 1),
                                      std::min(m_column, m_model.columnCount() - 1)));
}

/// A sentence instead of costs has the whole row.
void LossesTable::span(int row) {
    const int columns = m_model.fault(row).isEmpty() ? 1 : m_model.columnCount();
    if (columns > 0 && columnSpan(row, 0) != columns)
        setSpan(row, 0, 1, columns);
}

void LossesTable::setChosen(std::optional<int> column) {
    m_names->setChosen(column);
    m_painter->setChosen(column);
    viewport()->update();
}

int LossesTable::columnWidthNeeded() const {
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics letters(font());
    return std::max({letters.horizontalAdvance(QStringLiteral("☆\u20091.08")),
                     letters.horizontalAdvance(QStringLiteral("8888")),
                     QFontMetrics(bold).horizontalAdvance(QStringLiteral("★\u20091"))}) +
           2 * kCellMargin;
}

/// The width of what is beside the columns.
int LossesTable::beside() const {
    return verticalHeader()->sizeHint().width() + 2 * frameWidth() +
           verticalScrollBar()->sizeHint().width() + 2;
}

int LossesTable::leastWidth() const {
    return beside() + m_model.columnCount() * columnWidthNeeded();
}

int LossesTable::widthFor(int most) const {
    const int columns = m_model.columnCount();
    const int upright = beside() + columns * std::max(columnWidthNeeded(), m_names->widthOfNames());
    const int turned = beside() + columns * std::max(columnWidthNeeded(), kWidestTurned);
    return upright <= most ? upright : std::min(turned, most);
}

int LossesTable::wholeHeight() const {
    return m_names->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth() + 2;
}

void LossesTable::fit() {
    verticalHeader()->setDefaultSectionSize(qRound(kRowHeight * fontMetrics().height()));
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    const int each = viewport()->width() / columns;
    const int needed = columnWidthNeeded();
    const bool isTurned = each < m_names->widthOfNames();
    const int most = isTurned ? std::max(kWidestTurned, needed)
                              : std::max(kWidestCells, m_names->widthOfNames());
    m_names->setDefaultSectionSize(std::clamp(each, needed, most));
    m_names->setTurned(isTurned);
    updateGeometries();
    // Some rows are to be seen, however high turned names are.
    setMinimumHeight(m_names->sizeHint().height() +
                     kLeastRows * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
}

void LossesTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void LossesTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (currentIndex().isValid() && isEnter)
        emit rowTaken(currentIndex().row());
    else if (currentIndex().isValid() && event->key() == Qt::Key_Space)
        emit columnTaken(currentIndex().column());
    else
        QTableView::keyPressEvent(event);
}

void LossesTable::copy() const {
    QApplication::clipboard()->setText(m_model.fullText());
}

} // namespace thetascope::ui::races
