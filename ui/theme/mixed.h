// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace thetascope::ui::theme {

/// Returns a mixture of two opaque colours. `partOfB` is 0 for `a` alone and 1 for `b` alone.
QColor mixed(const QColor& a, const QColor& b, double partOfB);

} // namespace thetascope::ui::theme
