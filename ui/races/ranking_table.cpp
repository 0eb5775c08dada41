// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/ranking_table.h"

#include "ui/races/ranking_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>
#include <numeric>
#include <vector>

namespace thetascope::ui::races {

RankingTable::RankingTable(RankingModel& model, QWidget* parent)
    : NumberTable(model, parent)
    , m_model(model) {
    setAccessibleName(tr("Ranking"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSortingEnabled(true);
    sortByColumn(RankingModel::Cost, Qt::AscendingOrder);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(RankingModel::Name, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(24);
    const auto take = [this](const QModelIndex& index) {
        emit taken(m_model.entrantAt(index.row()));
    };
    connect(this, &QAbstractItemView::clicked, this, take);
    connect(this, &QAbstractItemView::activated, this, take);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    emit chosen(m_model.entrantAt(current.row()));
            });
    connect(this, &NumberTable::copyRequested, this, [this] {
        std::vector<int> rows(static_cast<std::size_t>(m_model.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        QApplication::clipboard()->setText(textOf(rows));
    });
}

void RankingTable::choose(std::size_t entrant) {
    const QModelIndex row = m_model.index(m_model.rowOf(entrant), 0);
    if (currentIndex().row() != row.row())
        setCurrentIndex(row);
}

void RankingTable::hideColumns(int width) {
    const QHeaderView& header = *horizontalHeader();
    int needed = 2 * frameWidth();
    for (int column = 0; column < RankingModel::Columns; ++column) {
        setColumnHidden(column, false);
        needed += std::max(header.sectionSizeHint(column), sizeHintForColumn(column));
    }
    for (const int column :
         {RankingModel::Median, RankingModel::Interval, RankingModel::Band, RankingModel::Share}) {
        if (needed <= width)
            break;
        needed -= header.sectionSize(column);
        setColumnHidden(column, true);
    }
}

int RankingTable::wholeHeight() const {
    return horizontalHeader()->sizeHint().height() + 2 * frameWidth() +
           m_model.rowCount() * verticalHeader()->defaultSectionSize() + 2;
}

} // namespace thetascope::ui::races
