// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/loss_cells.h"

#include <QAbstractTableModel>

#include <vector>

namespace thetascope::ui::races {

class LossesWork;

/// A LossesModel is a comparison on all losses as a table: a row for each loss, a column for each
/// optimizer.
class LossesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Makes a model that follows `work`, which must outlive it.
    explicit LossesModel(const LossesWork& work, QObject* parent = nullptr);

    /// The data of this role of a horizontal heading is the number of the slot, or −1.
    static constexpr int kSlotRole = Qt::UserRole;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Returns a cell of a row without a fault.
    const LossCell& cell(int row, int column) const;
    /// Returns the fault of a row; empty if it has none.
    QString fault(int row) const;

    /// Returns the whole table with full digits after a line of headings, with tabs between the
    /// columns. The number of a cell is the cost relative to the least of its row.
    QString fullText() const;

private:
    void takeAll();
    void take(std::size_t row);

    const LossesWork& m_work;
    std::vector<std::vector<LossCell>> m_cells;
};

} // namespace thetascope::ui::races
