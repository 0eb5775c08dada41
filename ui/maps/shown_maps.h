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

/// Basin maps of one loss with the same axes, as they are shown.
struct ShownMaps {
    struct Each {
        panels::HeadContent head;
        Map map;
        std::optional<QPointF> here; ///< the experiment's own place on the axes; absent: no mark
    };

    std::shared_ptr<const plot::LossScene> scene;
    plot::MapAxis across; ///< the stretch that is seen
    plot::MapAxis up;
    Mode mode = Mode::Outcome;
    std::vector<Each> maps;
};

} // namespace thetascope::ui::maps
