// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mixed.h"

namespace thetascope::ui::theme {

QColor mixed(const QColor& a, const QColor& b, double partOfB) {
    const auto channel = [&](int x, int y) { return qRound(x + (y - x) * partOfB); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

} // namespace thetascope::ui::theme
