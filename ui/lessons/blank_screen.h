// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace thetascope::ui::lessons {

/// A BlankScreen covers a window in black, so that a lecture hall looks at the lecturer. Any key,
/// and any click, takes it away, and does nothing else.
class BlankScreen final : public QWidget {
    Q_OBJECT
public:
    /// Makes a hidden screen in a window, which becomes its parent.
    explicit BlankScreen(QWidget& window);

    /// Covers the window.
    void cover();
    /// Shows the window again, with the focus where it was.
    void uncover();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<QWidget> m_focused; ///< The widget that had the focus before.
};

} // namespace thetascope::ui::lessons
