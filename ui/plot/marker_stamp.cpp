// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/marker_stamp.h"

#include "ui/theme/marker_path.h"
#include "ui/theme/mixed.h"

#include <qcustomplot.h>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kFaintest = 0.42; ///< The share of the colour in the faintest shade.

} // namespace

MarkerStamp::MarkerStamp(theme::Marker marker, QColor colour, QColor ground, double size,
                         double pixelRatio)
    : m_marker(marker)
    , m_colour(colour)
    , m_ground(ground)
    , m_size(size)
    , m_reach(std::ceil(size * 0.75) + 1) {
    for (int i = 0; i < kShades; ++i) {
        QPixmap stamp(QSize(1, 1) * static_cast<int>(std::ceil(2 * m_reach * pixelRatio)));
        stamp.setDevicePixelRatio(pixelRatio);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(theme::markerPath(marker, {m_reach, m_reach}, size), shade(i));
        m_stamps[static_cast<std::size_t>(i)] = stamp;
    }
}

QColor MarkerStamp::shade(int shade) const {
    const double part = kFaintest + (1 - kFaintest) * shade / (kShades - 1);
    return theme::mixed(m_ground, m_colour, part);
}

void MarkerStamp::paint(QCPPainter& painter, QPointF centre, int shade) const {
    if (painter.modes().testFlag(QCPPainter::pmVectorized)) {
        painter.fillPath(theme::markerPath(m_marker, centre, m_size), this->shade(shade));
        return;
    }
    painter.drawPixmap(centre - QPointF(m_reach, m_reach),
                       m_stamps[static_cast<std::size_t>(shade)]);
}

} // namespace thetascope::ui::plot
