// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace thetascope::ui::widgets {

/// Puts a popup of `size` (or what the screen allows of it) below `anchor`, inside the screen.
void placePopup(QWidget& popup, const QWidget& anchor, const QSize& size);

} // namespace thetascope::ui::widgets
