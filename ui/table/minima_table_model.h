// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/local_minimum.h"
#include "ui/table/number_table_model.h"
#include "ui/theme/variable_names.h"

#include <vector>

namespace thetascope::ui::table {

/// A MinimaTableModel presents the local minima of a loss as a table with a row for each and the
/// columns θ and L, or x, y and L.
class MinimaTableModel final : public NumberTableModel {
    Q_OBJECT
public:
    using NumberTableModel::NumberTableModel;

    /// Sets the minima to show, and the names of the variables in the headers.
    void setMinima(std::vector<loss::LocalMinimum> minima, const theme::VariableNames& names);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    QString fullText(int row, int column) const override;

private:
    double value(int row, int column) const;

    std::vector<loss::LocalMinimum> m_minima;
    theme::VariableNames m_names = theme::VariableNames::usual(1);
};

} // namespace thetascope::ui::table
