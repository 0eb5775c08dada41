// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QPixmap>

#include <array>

class QCPPainter;

namespace thetascope::ui::plot {

/// A marker of one shape and size in shades from faint to full, painted once and then stamped: a
/// hundred times faster than painting it each time. Where the painter wants vectors, they are
/// drawn.
class MarkerStamp {
public:
    static constexpr int kShades = 8;

    /// `ground`: what faint shades fade into.
    MarkerStamp(theme::Marker marker, QColor colour, QColor ground, double size, double pixelRatio);

    /// shade: 0 (faint) … kShades − 1 (full).
    void paint(QCPPainter& painter, QPointF centre, int shade) const;

    QColor shade(int shade) const;

private:
    theme::Marker m_marker;
    QColor m_colour;
    QColor m_ground;
    double m_size;
    double m_reach; ///< half of a stamp's side
    std::array<QPixmap, kShades> m_stamps;
};

} // namespace thetascope::ui::plot
