// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace thetascope::ui::editors {

/// Shows the present step: "step 24 of 200". While the clock plays it changes with every frame,
/// which with a QLabel would cause a new layout of the window each time.
class StepLabel final : public QWidget {
    Q_OBJECT
public:
    /// Makes a label that shows step 0 of 0.
    explicit StepLabel(QWidget* parent = nullptr);

    /// Shows the step, and the last one of the longest run.
    void setStep(quint64 step, quint64 last);
    /// Returns the text shown.
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    quint64 m_stepShown = 0;
    quint64 m_last = 0;
};

} // namespace thetascope::ui::editors
