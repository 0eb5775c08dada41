// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

namespace thetascope::ui::plot {

/// Returns a ring with fewer points, from which no point of the given one is further than
/// `tolerance`. The last point of a ring is followed by its first.
QPolygonF simplifiedRing(const QPolygonF& ring, double tolerance);

} // namespace thetascope::ui::plot
