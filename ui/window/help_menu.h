// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace thetascope::ui::window {

/// Makes the menu that explains the program.
void makeHelpMenu(QMainWindow& window);

} // namespace thetascope::ui::window
