// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace thetascope::ui::window {

class Centre;
class ViewMenu;

/// ToolBarActions are the actions on the tool bar besides those of the views.
struct ToolBarActions {
    QAction& addOptimizer;  ///< Adds an optimizer.
    QAction& lessons;       ///< Shows or hides the lessons.
    QAction& exportPicture; ///< Opens the export dialog.
};

/// Makes the tool bar with a button for each view.
void makeToolBar(QMainWindow& window, const Centre& centre, const ViewMenu& views,
                 const ToolBarActions& others);

} // namespace thetascope::ui::window
