// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace thetascope::ui::widgets {

/// The font in which formulas stand: a book face, somewhat larger than `base`.
QFont formulaFont(const QFont& base, double size = 1.2);

} // namespace thetascope::ui::widgets
