// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;
class QString;
class QWidget;

namespace thetascope::ui::widgets {

/// Shows a tooltip at a place on the screen, as plain text; see theme::toolTip(). An empty text
/// hides the tooltip.
void showToolTip(QPoint globalPosition, const QString& text, QWidget* widget);

} // namespace thetascope::ui::widgets
