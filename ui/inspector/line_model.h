// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace thetascope::ui::inspector {

/// Offers the lines that the inspector shows as the rows of a list.
class LineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// A Row is a line with what is shown about it.
    struct Row {
        /// The heading above the line, such as "Learning rate: AdaGrad". It is empty if the line
        /// belongs to the part of the step that the row before belongs to.
        QString heading;
        QString help;                 ///< The tooltip.
        arithmetic::WrittenLine line; ///< The line.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces all rows. The selection stays if their number does.
    void setRows(std::vector<Row> rows);

    /// Returns the row with an index from 0 to rowCount() − 1.
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    /// Returns a number that grows with every setRows().
    int generation() const { return m_generation; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
    int m_generation = 0;
};

} // namespace thetascope::ui::inspector
