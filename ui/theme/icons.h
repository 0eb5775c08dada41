// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace thetascope::ui::theme {

struct Theme;

/// The drawing resources/icons/<name>.svg in the theme's ink, sharp at every size and scale; faded
/// where disabled, in the accent where checked.
QIcon icon(const QString& name, const Theme& theme);
/// With another colour where checked.
QIcon icon(const QString& name, const Theme& theme, const QColor& checked);

} // namespace thetascope::ui::theme
