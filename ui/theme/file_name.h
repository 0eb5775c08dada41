// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thetascope::ui::theme {

/// Returns a title as a name of a file without an ending: its words, joined by hyphens.
QString fileName(QString title);

} // namespace thetascope::ui::theme
