// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/taken_settings.h"

#include "ui/model/experiment_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace thetascope::ui::races {

void takeSettings(model::ExperimentModel& model, const Entrant& entrant,
                  const optimizer::Optimizer& optimizer) {
    const auto& contenders = model.experiment().contenders;
    const auto found =
        entrant.slot ? std::ranges::find(contenders, *entrant.slot, &experiment::Contender::slot)
                     : contenders.end();
    if (found != contenders.end() && found->optimizer != optimizer)
        model.setOptimizer(static_cast<std::size_t>(found - contenders.begin()), optimizer);
}

void takeBestSettings(model::ExperimentModel& model, const Board& board) {
    experiment::Experiment after = model.experiment();
    for (std::size_t i = 0; i < board.entrants.size(); ++i) {
        const auto& slot = board.entrants[i].slot;
        experiment::Contender* const contender =
            slot && board.arrives(i) ? experiment::find(after, *slot) : nullptr;
        if (contender != nullptr)
            experiment::setOptimizer(*contender, board.standings[i]->optimizer);
    }
    if (after == model.experiment())
        return;
    if (auto checked = experiment::check(std::move(after), model.loss()))
        model.replace(
            std::move(*checked),
            QCoreApplication::translate("thetascope::ui::races::RaceView", "Use best rates"));
}

} // namespace thetascope::ui::races
