// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/board.h"
#include "ui/table/number_table_model.h"
#include "ui/theme/theme.h"

#include <QSize>

#include <cstddef>
#include <vector>

namespace thetascope::ui::races {

/// A RankingModel presents a comparison as a table with a row for each entrant, sorted by any
/// column.
class RankingModel final : public table::NumberTableModel {
    Q_OBJECT
public:
    using NumberTableModel::NumberTableModel;

    /// A Column of the table.
    enum Column {
        Rank,     ///< The rank, which entrants share whose intervals overlap.
        Name,     ///< The name, with the marker.
        Rate,     ///< The best learning rate.
        Cost,     ///< The cost at this rate.
        Interval, ///< Its interval.
        Share,    ///< The share of the starts from which it arrives.
        Band,     ///< The width of the band in decades.
        Median,   ///< The median number of steps.
        Columns   ///< The number of columns.
    };

    /// Returns the heading of a column, such as "best α".
    static QString headingOf(Column column);

    /// Sets what is shown, and the colours and the size of the markers.
    void setBoard(const Board& board, const theme::Theme& theme, int markerSize);

    /// Returns the index of the entrant in a row.
    std::size_t entrantAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }

    /// Returns the row of an entrant.
    int rowOf(std::size_t entrant) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QString fullText(int row, int column) const override;

private:
    void arrange();
    double value(std::size_t entrant, int column) const;
    QString shortText(std::size_t entrant, int column) const;
    QVariant markerOf(std::size_t entrant) const;

    Board m_board;
    std::vector<std::size_t> m_ranks;
    std::vector<std::size_t> m_order; ///< The entrants by row.
    theme::Theme m_theme;
    int m_markerSize = 9;
    int m_column = Cost;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace thetascope::ui::races
