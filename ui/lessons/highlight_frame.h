// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace thetascope::ui::lessons {

/// A coloured frame that points out a part of a window for some seconds. Mouse events pass through
/// it.
class HighlightFrame final : public QWidget {
    Q_OBJECT
public:
    /// The frame is shown for this many milliseconds.
    static constexpr int kMilliseconds = 6000;

    /// Makes a hidden frame in a window, which becomes its parent.
    explicit HighlightFrame(QWidget& window);

    /// Shows the frame around a descendant of the window, or hides it if `target` is null.
    void pointAt(QWidget* target);

    /// Returns the widget in the frame, or null if there is none.
    QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QTimer m_timer;
};

} // namespace thetascope::ui::lessons
