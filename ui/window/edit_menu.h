// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::window {

class PictureExport;
struct Session;

/// Makes the menu that changes the experiment; returns its entry for another optimizer.
QAction& makeEditMenu(QMainWindow& window, Session& session, editors::ExperimentColumn& column,
                      PictureExport& pictures);

} // namespace thetascope::ui::window
