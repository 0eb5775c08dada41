// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace thetascope::ui::plot {

/// Returns the parts of a line that are inside a rectangle. Where the line leaves the rectangle and
/// where it comes back, a part ends or begins on the border. A line that stays inside is returned
/// as it is.
QVector<QPolygonF> clippedLine(const QPolygonF& line, const QRectF& to);

} // namespace thetascope::ui::plot
