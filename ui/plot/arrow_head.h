// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;

namespace thetascope::ui::plot {

/// Fills the head of an arrow, as long as `size`, with the brush of the painter. `direction` has
/// unit length.
void fillArrowHead(QPainter& painter, QPointF tip, QPointF direction, double size);

} // namespace thetascope::ui::plot
