// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"

#include <QPoint>

#include <optional>

class QWidget;

namespace thetascope::ui::exports {
class PictureExport;
}

namespace thetascope::ui::panels {
class Navigation;
class PanelGrid;
} // namespace thetascope::ui::panels

namespace thetascope::ui::window {

/// Shows the context menu of the panel of a run, or of the panel of all runs if `slot` is absent,
/// at a position in global coordinates.
void showPanelMenu(panels::PanelGrid& panels, panels::Navigation& navigation,
                   exports::PictureExport& pictures, std::optional<experiment::Slot> slot,
                   QPoint globalPosition);

} // namespace thetascope::ui::window
