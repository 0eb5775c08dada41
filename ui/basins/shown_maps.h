// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/basins/basin_colours.h"
#include "ui/basins/basin_map.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/map_plot.h"
#include "ui/plot/panel_head.h"

#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui {

/// Basin maps of one loss with the same axes, as they are shown.
struct ShownMaps {
    struct Each {
        HeadContent head;
        BasinMap map;
        std::optional<QPointF> here; ///< the experiment's own place on the axes; absent: no mark
    };

    std::shared_ptr<const LossScene> scene;
    MapAxis across; ///< the stretch that is seen
    MapAxis up;
    BasinMode mode = BasinMode::Outcome;
    std::vector<Each> maps;
};

} // namespace thetascope::ui
