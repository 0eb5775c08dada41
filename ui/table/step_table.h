// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace thetascope::ui::table {

class StepTableModel;

/// The numbers of one run, a row a step. The row of the clock's step is the current one; choosing
/// another row asks for its step. What is selected can be copied, in full digits.
class StepTable final : public QWidget {
    Q_OBJECT
public:
    explicit StepTable(QWidget* parent = nullptr);

    /// `title`: the run's optimizer.
    void setRun(const QString& title, const descent::Trajectory& trajectory);
    void setStep(quint64 t);

    /// The selected rows with a line of headings, columns parted by tabs.
    QString selectedText() const;

public slots:
    void copy() const;

signals:
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

    QLabel* m_caption;
    QTableView* m_view;
    StepTableModel* m_model;
    QString m_title;
    QString m_captionText;
    quint64 m_step = 0;
    bool m_following = false; ///< the row changes because the clock's step has
};

} // namespace thetascope::ui::table
