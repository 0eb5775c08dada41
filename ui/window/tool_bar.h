// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace thetascope::ui::window {

class Centre;
class ViewMenu;

/// What the tool bar offers beside the views.
struct ToolBarActions {
    QAction& addOptimizer;
    QAction& lessons;
    QAction& exportPicture;
};

/// Makes the tool bar, with a button for each view.
void makeToolBar(QMainWindow& window, const Centre& centre, const ViewMenu& views,
                 const ToolBarActions& others);

} // namespace thetascope::ui::window
