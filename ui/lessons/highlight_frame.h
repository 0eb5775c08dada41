// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace thetascope::ui::lessons {

/// A coloured frame around a part of a window, for a while: look here. The mouse goes through it.
class HighlightFrame final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMilliseconds = 6000;

    explicit HighlightFrame(QWidget& window);

    /// A descendant of the window; null: nothing.
    void pointAt(QWidget* target);

    QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QTimer m_while;
};

} // namespace thetascope::ui::lessons
