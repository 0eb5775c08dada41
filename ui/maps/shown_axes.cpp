// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/shown_axes.h"

namespace thetascope::ui::maps {

void ShownAxes::follow(const AxisChoice& across, const AxisChoice& up,
                       const experiment::Checked& checked) {
    const auto followOne = [&checked](const AxisChoice& choice, Shown& axis) {
        const basins::Axis now = homeAxis(choice, checked);
        if (now != axis.home)
            axis = {now, now};
    };
    followOne(across, m_across);
    followOne(up, m_up);
}

void ShownAxes::fit(const AxisChoice& across, const AxisChoice& up,
                    const experiment::Checked& checked) {
    m_across.home = m_across.seen = homeAxis(across, checked);
    m_up.home = m_up.seen = homeAxis(up, checked);
}

void ShownAxes::zoom(double factor) {
    zoom(factor, {mapAxis(across(), {}).valueAt(0.5), mapAxis(up(), {}).valueAt(0.5)});
}

void ShownAxes::zoom(double factor, QPointF about) {
    m_across.seen = zoomed(m_across.seen, factor, about.x(), m_across.home);
    m_up.seen = zoomed(m_up.seen, factor, about.y(), m_up.home);
}

void ShownAxes::pan(QPointF fractions) {
    m_across.seen = panned(m_across.seen, -fractions.x(), m_across.home);
    m_up.seen = panned(m_up.seen, -fractions.y(), m_up.home);
}

} // namespace thetascope::ui::maps
