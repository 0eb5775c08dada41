// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace thetascope::ui::editors {

/// "step 24 of 200". Not a QLabel: while the clock plays it changes with every frame, and must not
/// have the window laid out anew each time.
class StepLabel final : public QWidget {
    Q_OBJECT
public:
    explicit StepLabel(QWidget* parent = nullptr);

    void setStep(quint64 step, quint64 last);
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    quint64 m_stepShown = 0;
    quint64 m_last = 0;
};

} // namespace thetascope::ui::editors
