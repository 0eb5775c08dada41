// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/board.h"

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::races {

/// Gives the contender that an entrant is the settings of an optimizer, as one undoable step.
/// Nothing happens if the entrant is not in the experiment.
void takeSettings(model::ExperimentModel& model, const Entrant& entrant,
                  const optimizer::Optimizer& optimizer);

/// Gives every contender that arrives on a board the settings with which it costs least, as one
/// undoable step.
void takeBestSettings(model::ExperimentModel& model, const Board& board);

} // namespace thetascope::ui::races
