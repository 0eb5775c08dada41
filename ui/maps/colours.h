// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "core/loss/range.h"
#include "ui/maps/map.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/map_plot.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QImage>

#include <vector>

namespace thetascope::ui::maps {

/// What a map's colours tell.
enum class Mode {
    Outcome, ///< where the run ended; fainter: after more steps
    Loss,    ///< the loss at its end
    Steps,   ///< how many it took
};

/// The colours of maps: the same for all that are shown together.
class Colours {
public:
    explicit Colours(const theme::Theme& theme)
        : m_theme(theme) {}

    /// Of a minimum, by its place along the axis; not the contenders' colours.
    QColor minimum(std::size_t place) const;
    /// Of what is no minimum.
    QColor fate(basins::Fate fate) const;
    /// From 0 (strong) to 1 (faint): small and great numbers of steps, low and high losses.
    QColor scale(double share) const;
    /// A run that ended there, after this share (0 … 1) of the steps allowed.
    QColor outcome(const basins::Landing& landing, double shareOfSteps) const;

private:
    theme::Theme m_theme;
};

/// The least and the greatest loss that maps of final losses tell apart: those that the curve
/// shows, or most of the plane.
loss::Range lossScale(const plot::LossScene& scene);

/// A map's picture, a dot for each pixel worked out. `losses`: the least and the greatest loss told
/// apart in BasinMode::Loss.
QImage paintMap(const Map& map, Mode mode, const Colours& colours, loss::Range losses);

/// Its minima as marks on the curve or the plane.
std::vector<plot::MapMark> mapMarks(const Map& map, const Colours& colours);

} // namespace thetascope::ui::maps
