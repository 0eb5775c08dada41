// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/map.h"
#include "ui/panels/head_content.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/map_plot.h"

#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::maps {

/// ShownMaps are basin maps of one loss with the same axes, as they are shown.
struct ShownMaps {
    /// An Each is one map with its head.
    struct Each {
        /// The name of the contender, and what is the same for all pixels.
        panels::HeadContent head;
        Map map; ///< The map as far as it has been computed.
        /// The point of the experiment in the units of the axes; absent for no mark.
        std::optional<QPointF> here;
    };

    std::shared_ptr<const plot::LossScene> scene; ///< The loss.
    plot::MapAxis across;                         ///< The horizontal axis with the visible range.
    plot::MapAxis up;                             ///< The vertical axis with the visible range.
    Mode mode = Mode::Outcome;                    ///< What the colours mean.
    std::vector<Each> maps;                       ///< The maps in the order of their optimizers.
};

} // namespace thetascope::ui::maps
