// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace thetascope::ui::theme {

struct Theme;

/// Returns the drawing resources/icons/<name>.svg as an icon that is sharp at every size and scale.
/// It has the theme's ink; it is faded where the icon is disabled, and has the accent where it is
/// checked.
QIcon icon(const QString& name, const Theme& theme);
/// Returns the same icon with the colour `checked` where it is checked.
QIcon icon(const QString& name, const Theme& theme, const QColor& checked);

} // namespace thetascope::ui::theme
