// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "core/experiment/checked.h"
#include "ui/maps/axes.h"

#include <QPointF>

namespace thetascope::ui::maps {

/// ShownAxes are the two axes of all maps in a view, each with the range that is shown at first and
/// the range that is visible now.
class ShownAxes {
public:
    /// Takes the axes from an experiment. The visible range of an axis is kept unless the range
    /// that is shown at first has changed.
    void follow(const AxisChoice& across, const AxisChoice& up, const experiment::Checked& checked);
    /// Shows the whole of both axes.
    void fit(const AxisChoice& across, const AxisChoice& up, const experiment::Checked& checked);

    /// Magnifies both axes by a factor around the middle.
    void zoom(double factor);
    /// Magnifies both axes by a factor around a point.
    void zoom(double factor, QPointF about);
    /// Moves both axes by fractions of the map's width and height, to the right and up.
    void pan(QPointF fractions);

    /// Returns the horizontal axis with its visible range.
    const basins::Axis& across() const { return m_across.seen; }

    /// Returns the vertical axis with its visible range.
    const basins::Axis& up() const { return m_up.seen; }

private:
    struct Shown {
        basins::Axis home;
        basins::Axis seen;
    };

    Shown m_across;
    Shown m_up;
};

} // namespace thetascope::ui::maps
