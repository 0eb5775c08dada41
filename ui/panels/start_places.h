// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/plot/loss_scene.h"

#include <QPointF>
#include <QSize>

#include <optional>

namespace thetascope::ui::panels {

/// Returns a value rounded to the power of ten below `dot`, so that it is short to write and no dot
/// of the screen tells the difference.
double roundedToDot(double value, double dot);

/// Returns where a start goes that is put at a point of the plane: within the view, rounded to what
/// a dot of a plot so large can tell. A loss of one variable leaves the second coordinate as it is.
loss::Point startAt(QPointF point, loss::Point start, const plot::View& view, QSize plot,
                    bool isPlane);

/// Returns where an arrow key moves a start: by a small part of the view, or ten times as far.
/// nullopt: it is none of these keys.
std::optional<loss::Point> startAfterKey(int key, bool isFar, loss::Point start,
                                         const plot::View& view, bool isPlane);

} // namespace thetascope::ui::panels
