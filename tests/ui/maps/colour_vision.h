// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace thetascope::ui::maps {

/// Whose eyes see a colour.
enum class Vision { Usual, Protanopia, Deuteranopia };

/// The distance of two colours in CIELAB (ΔE*ab, 1976), as these eyes see them. Two colours that
/// touch are told apart from about 2.3 on.
double distance(const QColor& a, const QColor& b, Vision vision);

} // namespace thetascope::ui::maps
