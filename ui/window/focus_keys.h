// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::ui::window {

/// FocusKeys decides which keys belong to the focused widget and which to the window. The window
/// has plain keys for the clock (Space, arrows, Home, End, R), but a widget that can use them
/// receives them: Space presses a button, and arrows move a slider. If both the widget and the
/// window have an action for a key (Ctrl+C in a table), that of the widget is triggered. A press on
/// something that takes no text, such as a picture or the background, ends typing in a text field,
/// and the keys are the window's again.
class FocusKeys final : public QObject {
    Q_OBJECT
public:
    /// Begins to filter the events of the whole application.
    explicit FocusKeys(QObject* parent);

    /// Sets whether there is a presentation, in which the keys of a remote control turn pages and
    /// blank the screen regardless of the focus.
    void setPresenting(bool presenting) { m_presenting = presenting; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_presenting = false;
};

} // namespace thetascope::ui::window
