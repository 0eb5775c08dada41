// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "core/experiment/experiment.h"
#include "ui/maps/axes.h"

#include <QPointF>

namespace thetascope::ui::maps {

/// The two axes of all maps in a view: which quantities they are, the stretch of each that is shown
/// at first, and the stretch that is seen now.
class ShownAxes {
public:
    /// Takes the axes from an experiment. The stretches that are seen stay as they are while those
    /// shown at first do.
    void follow(const AxisChoice& across, const AxisChoice& up,
                const experiment::Experiment& experiment);
    /// Shows the whole of both axes.
    void fit(const AxisChoice& across, const AxisChoice& up,
             const experiment::Experiment& experiment);

    /// Makes what is seen `factor` times as large about the middle.
    void zoom(double factor);
    /// Makes what is seen `factor` times as large about a point.
    void zoom(double factor, QPointF about);
    /// Moves what is seen by a share of the map's width and height, right and up.
    void pan(QPointF fractions);

    const basins::Axis& across() const { return m_across.seen; }

    const basins::Axis& up() const { return m_up.seen; }

private:
    struct Stretch {
        basins::Axis home;
        basins::Axis seen;
    };

    Stretch m_across;
    Stretch m_up;
};

} // namespace thetascope::ui::maps
