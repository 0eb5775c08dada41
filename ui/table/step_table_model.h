// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <QAbstractTableModel>

namespace thetascope::ui::table {

/// One run as a table: a row a step with t, θ, L, dL/dθ, α⁽ᵗ⁾, σ⁽ᵗ⁾ (with two variables each of θ,
/// slope, α and σ twice). Long runs are shown a page at a time, so that a table of 10⁸ steps costs
/// no more than one of 10⁴.
class StepTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr quint64 kPageRows = 10'000;
    /// A cell's number as such; nothing for a step.
    static constexpr int kNumberRole = Qt::UserRole;

    explicit StepTableModel(QObject* parent = nullptr);

    void setTrajectory(const descent::Trajectory& trajectory);

    const descent::Trajectory& trajectory() const { return m_trajectory; }

    /// Turns to the page that has step `t`.
    void showPageOf(quint64 t);

    /// The step of the page's first row.
    quint64 firstStep() const { return m_firstStep; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// A cell in full digits, for copying; empty where there is no value.
    QString fullText(int row, int column) const;

private:
    double value(quint64 t, int column) const;

    descent::Trajectory m_trajectory;
    quint64 m_firstStep = 0;
};

} // namespace thetascope::ui::table
