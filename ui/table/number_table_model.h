// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>

namespace thetascope::ui::table {

/// A NumberTableModel is a table of numbers, which are shown with few digits and copied with all.
class NumberTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The data of this role is the number in a cell, as a double; nothing if there is none, or if
    /// the cell counts rows.
    static constexpr int kNumberRole = Qt::UserRole;

    /// Returns the text of a cell with full digits; empty if it has no value.
    virtual QString fullText(int row, int column) const = 0;
};

} // namespace thetascope::ui::table
