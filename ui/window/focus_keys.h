// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::ui {

/// Keys without modifiers that the window has for the clock (Space, arrows, Home, End, R) are the
/// focused control's where it has a use for them: Space presses a button, arrows move a slider.
class FocusKeys final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application.
    explicit FocusKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace thetascope::ui
