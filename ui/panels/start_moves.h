// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/plot/loss_scene.h"

#include <QPointF>
#include <QSize>

#include <optional>

namespace thetascope::ui::panels {

/// Returns a value rounded to a multiple of the greatest power of ten that is at most `dot`, the
/// size of a pixel, so that it is short but the difference is less than a pixel.
double roundedToDot(double value, double dot);

/// Returns the start that belongs to a point in the units of the axes. It is within the view and
/// rounded to less than a pixel of a plot of the given size. For a loss of one variable, the second
/// coordinate of `start` is kept.
loss::Point startAt(QPointF point, loss::Point start, const plot::View& view, QSize plot,
                    bool isPlane);

/// Returns the start after an arrow key has moved it by a small part of the view, or ten times as
/// far. It is absent for any other key.
std::optional<loss::Point> startAfterKey(int key, bool isFar, loss::Point start,
                                         const plot::View& view, bool isPlane);

} // namespace thetascope::ui::panels
