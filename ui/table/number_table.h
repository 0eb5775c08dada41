// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTableView>

#include <vector>

namespace thetascope::ui::table {

class NumberTableModel;

/// A NumberTable shows rows of numbers in letters as small as those of plots. Rows are selected
/// whole; its menu and the usual key ask for a copy of them.
class NumberTable : public QTableView {
    Q_OBJECT
public:
    /// Makes a table of a model, which must outlive it.
    explicit NumberTable(NumberTableModel& model, QWidget* parent = nullptr);

    /// Returns the numbers of the selected rows, from the top down.
    std::vector<int> selectedRows() const;

    /// Returns rows with full digits after a line of headings, with tabs between the columns.
    QString textOf(const std::vector<int>& rows) const;

signals:
    /// This signal is emitted when the user wants to copy the selected rows.
    void copyRequested();

private:
    NumberTableModel& m_model;
};

} // namespace thetascope::ui::table
