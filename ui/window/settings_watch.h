// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace thetascope::ui::window {

/// A SettingsWatch says when settings may have changed, so that they are kept at once and not only
/// when the program ends: after each input of the user, and when the window is moved or resized.
class SettingsWatch final : public QObject {
    Q_OBJECT
public:
    /// This is the time in ms after such an event.
    static constexpr int kPause = 500;

    /// Watches a window, which must outlive this object, and all that is entered anywhere in the
    /// application.
    explicit SettingsWatch(QWidget& window);

signals:
    /// This signal is emitted when settings may have changed.
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    QTimer m_pause;
};

} // namespace thetascope::ui::window
