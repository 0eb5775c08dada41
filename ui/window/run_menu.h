// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::window {

/// Makes the Run menu, which controls the clock. The clock must outlive the window.
void makeRunMenu(QMainWindow& window, model::Clock& clock);

} // namespace thetascope::ui::window
