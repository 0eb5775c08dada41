// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace thetascope::ui::widgets {

/// Returns the font of typeset formulas: an installed serif font, `size` times as large as `base`.
QFont formulaFont(const QFont& base, double size = 1.2);

} // namespace thetascope::ui::widgets
