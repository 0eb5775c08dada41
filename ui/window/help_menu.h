// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QSettings;

namespace thetascope::ui::window {

/// Makes the menu that explains the program; `settings` must live as long as the window.
void makeHelpMenu(QMainWindow& window, QSettings& settings);

} // namespace thetascope::ui::window
