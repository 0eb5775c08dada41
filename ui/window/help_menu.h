// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QSettings;

namespace thetascope::ui::window {

/// Makes the Help menu of a window. `settings` must outlive the window.
void makeHelpMenu(QMainWindow& window, QSettings& settings);

} // namespace thetascope::ui::window
