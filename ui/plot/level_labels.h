// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/field.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <vector>

namespace thetascope::ui::plot {

/// A LevelLabel is the number of a contour line.
struct LevelLabel {
    QPointF centre;    ///< On the line, in pixels from the upper left corner of the field.
    QString text;      ///< The value of L on the line.
    std::size_t level; ///< The index of the level.
};

/// Chooses where contour lines have their numbers in a picture of a field: every second level where
/// its neighbours are far enough for a line of text, away from the edges and from each other.
std::vector<LevelLabel> levelLabels(const loss::Field& field, const std::vector<double>& levels,
                                    QSizeF size, const QFontMetricsF& metrics);

/// Returns levels that differ little from those given, but are numbers with few digits. All are
/// above `lowest`, as those given are, and in ascending order.
std::vector<double> roundLevels(const std::vector<double>& levels, double lowest);

} // namespace thetascope::ui::plot
