// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace thetascope::ui::inspector {

/// The lines that the inspector shows, a row each.
class LineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    struct Row {
        QString heading; ///< above the line: "Learning rate: AdaGrad"; empty: it goes on
        QString help;    ///< its tool tip
        arithmetic::WrittenLine line;
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Row> rows);

    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    /// Grows with every setRows().
    int generation() const { return m_generation; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
    int m_generation = 0;
};

} // namespace thetascope::ui::inspector
