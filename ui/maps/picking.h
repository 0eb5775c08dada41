// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/maps/map.h"

#include <QPointF>
#include <QString>

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::maps {

/// Says what the pixel at these values of a map's axes stands for; empty: there is no pixel, or
/// (null) no map yet.
QString textAt(const Map* map, QPointF values);

/// Makes the run of that pixel the experiment's: its start, and the settings of the optimizer that
/// the map is of. Nothing happens where there is no pixel, or no such optimizer any more.
void takeRunAt(const Map* map, QPointF values, experiment::Slot owner,
               model::ExperimentModel& model);

} // namespace thetascope::ui::maps
