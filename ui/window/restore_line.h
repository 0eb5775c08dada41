// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::window {

/// A RestoreLine is a bar at the top of the window that offers to restore unsaved work, without
/// blocking the window.
class RestoreLine final : public QFrame {
    Q_OBJECT
public:
    /// Makes a hidden line.
    explicit RestoreLine(QWidget* parent = nullptr);

    /// Shows an offer: a sentence, and details in a tooltip.
    void offer(const QString& sentence, const QString& details);
    /// Hides the line. If it has the focus, the window gets it, so that the keys are the clock's.
    void withdraw();

signals:
    /// This signal is emitted when the user wants the work back.
    void restoreWanted();
    /// This signal is emitted when the user wants the work to be dropped.
    void discardWanted();
    /// This signal is emitted when the user wants to decide another time.
    void postponed();

private:
    widgets::PlainLabel* m_text;
    QPushButton* m_restore;
};

} // namespace thetascope::ui::window
