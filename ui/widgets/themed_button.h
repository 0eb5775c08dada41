// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace thetascope::ui::widgets {

/// Makes a flat button with the icon resources/icons/<iconName>.svg, whose colours follow the
/// palette.
QToolButton* themedButton(const QString& iconName, QWidget* parent);
/// Replaces the icon of such a button, as when play turns into pause.
void setThemedIcon(QToolButton& button, const QString& iconName);

} // namespace thetascope::ui::widgets
