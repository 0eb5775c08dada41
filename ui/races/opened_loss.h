// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/catalogue.h"
#include "core/race/contest.h"
#include "ui/races/entrant.h"

#include <memory>
#include <span>
#include <vector>

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::races {

/// Returns an experiment with a loss of the catalogue, its range and its start, in which each
/// contender that is an entrant has the settings that cost least on that loss. A contender that
/// never arrived, or is no entrant, has an α that suits the loss, if one is known.
experiment::Experiment openedAtBest(experiment::Experiment now, const loss::Entry& loss,
                                    std::span<const Entrant> entrants,
                                    std::span<const race::Standing> standings);

/// Makes openedAtBest() the experiment of a window, as one undoable step.
void openAtBest(model::ExperimentModel& model, const loss::Entry& loss,
                std::span<const Entrant> entrants, std::span<const race::Standing> standings);

} // namespace thetascope::ui::races
