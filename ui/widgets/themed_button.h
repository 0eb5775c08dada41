// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace thetascope::ui::widgets {

/// A flat button with one of the program's icons, which follows the palette.
QToolButton* themedButton(const QString& iconName, QWidget* parent);
/// Another icon for it (play, pause).
void setThemedIcon(QToolButton& button, const QString& iconName);

} // namespace thetascope::ui::widgets
