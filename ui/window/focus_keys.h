// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::ui::window {

/// Which keys are the focused control's and which the window's. The window has plain keys for the
/// clock (Space, arrows, Home, End, R); they are the control's where it has a use for them: Space
/// presses a button, arrows move a slider. And where a control has an action of its own for a key
/// that the window has one for as well (Ctrl+C in a table), the control's is meant. A press on what
/// takes no typing, a picture or an empty place, ends the typing in a text field: from then on the
/// keys are the window's.
class FocusKeys final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application.
    explicit FocusKeys(QObject* parent);

    /// In a presentation PageUp and PageDown turn pages, whatever has the focus.
    void setPresenting(bool presenting) { m_presenting = presenting; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_presenting = false;
};

} // namespace thetascope::ui::window
