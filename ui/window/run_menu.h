// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::window {

/// Makes the menu that moves the clock, which must live as long as the window.
void makeRunMenu(QMainWindow& window, model::Clock& clock);

} // namespace thetascope::ui::window
