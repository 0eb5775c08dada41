// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QPointF>

namespace thetascope::ui::theme {

/// Returns the filled shape of a marker, about `size` wide. All shapes have about the same visual
/// weight.
QPainterPath markerPath(Marker marker, QPointF centre, double size);

} // namespace thetascope::ui::theme
