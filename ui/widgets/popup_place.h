// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace thetascope::ui::widgets {

/// Moves a popup below `anchor` and inside the screen, and gives it `size` or as much of it as the
/// screen allows.
void placePopup(QWidget& popup, const QWidget& anchor, const QSize& size);

} // namespace thetascope::ui::widgets
