// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

class QWidget;

namespace thetascope::ui::panels {
class Navigation;
class PanelGrid;
} // namespace thetascope::ui::panels

namespace thetascope::ui::window {

class PictureExport;

/// Shows what can be done with the panel of a run; slot −1: with all of them overlaid.
void showPanelMenu(panels::PanelGrid& panels, panels::Navigation& navigation,
                   PictureExport& pictures, int slot, QPoint globalPlace);

} // namespace thetascope::ui::window
