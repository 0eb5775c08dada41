// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "ui/table/number_table_model.h"
#include "ui/theme/variable_names.h"

namespace thetascope::ui::table {

/// A StepTableModel presents a run as a table with a row for each step and the columns t, θ, L,
/// dL/dθ, α⁽ᵗ⁾ and σ⁽ᵗ⁾; with two variables, θ, the slope, α and σ have two columns each. Long runs
/// are divided into pages, so that a table of 10⁸ steps costs no more than one of 10⁴.
class StepTableModel final : public NumberTableModel {
    Q_OBJECT
public:
    /// A page has at most this many rows.
    static constexpr quint64 kPageRows = 10'000;

    /// Makes an empty table.
    explicit StepTableModel(QObject* parent = nullptr);

    /// Sets the run to show, and the names of the variables in the headers.
    void setTrajectory(const descent::Trajectory& trajectory, const theme::VariableNames& names);

    /// Returns the run.
    const descent::Trajectory& trajectory() const { return m_trajectory; }

    /// Turns to the page that contains step `t`.
    void showPageOf(quint64 t);

    /// Returns the step of the first row of the page.
    quint64 firstStep() const { return m_firstStep; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    QString fullText(int row, int column) const override;

private:
    double value(quint64 t, int column) const;

    descent::Trajectory m_trajectory;
    theme::VariableNames m_names = theme::VariableNames::usual(1);
    quint64 m_firstStep = 0;
};

} // namespace thetascope::ui::table
