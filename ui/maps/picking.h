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

/// Describes the pixel at a point in the units of a map's axes. The text is empty if there is no
/// pixel, or if the map is null.
QString textAt(const Map* map, QPointF values);

/// Applies the run of a pixel to the experiment: its start, and the settings of the optimizer in
/// the slot `owner`. Nothing happens if there is no pixel or that slot is empty.
void takeRunAt(const Map* map, QPointF values, experiment::Slot owner,
               model::ExperimentModel& model);

} // namespace thetascope::ui::maps
