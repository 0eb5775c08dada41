// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace thetascope::ui::theme {

/// A colour between two opaque ones; `partOfB` from 0 (a) to 1 (b).
QColor mixed(const QColor& a, const QColor& b, double partOfB);

} // namespace thetascope::ui::theme
