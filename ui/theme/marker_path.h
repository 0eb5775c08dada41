// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QPointF>

namespace thetascope::ui::theme {

/// A contender's shape, filled, about `size` wide and of equal weight for all shapes.
QPainterPath markerPath(Marker marker, QPointF centre, double size);

} // namespace thetascope::ui::theme
