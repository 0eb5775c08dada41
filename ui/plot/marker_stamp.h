// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QPixmap>

#include <array>

class QCPPainter;

namespace thetascope::ui::plot {

/// A MarkerStamp paints a marker of one shape and size in shades from faint to full. The shades are
/// painted once and then copied, which is a hundred times faster than painting each marker. For a
/// painter that wants vectors they are drawn.
class MarkerStamp {
public:
    /// There are this many shades.
    static constexpr int kShades = 8;

    /// Prepares a marker. Faint shades are mixed with the background colour `ground`.
    MarkerStamp(theme::Marker marker, QColor colour, QColor ground, double size, double pixelRatio);

    /// Paints a marker in a shade from 0 (faint) to kShades − 1 (full).
    void paint(QCPPainter& painter, QPointF centre, int shade) const;

    /// Returns the colour of a shade.
    QColor shade(int shade) const;

private:
    theme::Marker m_marker;
    QColor m_colour;
    QColor m_ground;
    double m_size;
    double m_reach; ///< Half the side of a stamp.
    std::array<QPixmap, kShades> m_stamps;
};

} // namespace thetascope::ui::plot
