// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <QWidget>

namespace thetascope::ui::theme {
class VariableNames;
}

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::table {

class NumberTable;
class StepTableModel;

/// A StepTable shows the numbers of one run, with a row for each step. The current row is that of
/// the clock's step, and choosing another row asks for its step. The selection can be copied with
/// full digits.
class StepTable final : public QWidget {
    Q_OBJECT
public:
    /// Makes an empty table.
    explicit StepTable(QWidget* parent = nullptr);

    /// Sets the run to show and the name of its optimizer.
    void setRun(const QString& title, const descent::Trajectory& trajectory,
                const theme::VariableNames& names);
    /// Sets the step of the clock.
    void setStep(quint64 t);

    /// Returns the selected rows after a line of headings, with tabs between the columns.
    QString selectedText() const;

public slots:
    /// Copies the selected rows to the clipboard.
    void copy() const;

signals:
    /// This signal is emitted when the user has chosen a step.
    void stepChosen(quint64 t);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int numberWidth(int column, int digits) const;
    void fitColumns();
    void setCaption(const QString& text);
    void elideCaption();
    void showStep();
    void chooseRow(int row);

    widgets::PlainLabel* m_caption;
    StepTableModel* m_model;
    NumberTable* m_view;
    QString m_title;
    QString m_captionText;
    quint64 m_step = 0;
    bool m_following = false; ///< Whether the row changes because of the clock or of a new run.
};

} // namespace thetascope::ui::table
