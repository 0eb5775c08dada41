// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/opened_loss.h"

#include "core/experiment/suited_rates.h"
#include "ui/model/experiment_model.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::races {

experiment::Experiment openedAtBest(experiment::Experiment now, const loss::Entry& loss,
                                    std::span<const Entrant> entrants,
                                    std::span<const race::Standing> standings) {
    now.loss = loss.formula;
    now.constants.clear(); // they belong to the letters of another formula
    now.range = loss.range;
    now.rangeY = loss.rangeY;
    now.start = loss.start;
    experiment::suitRates(now, loss.rates);
    for (std::size_t i = 0; i < std::min(entrants.size(), standings.size()); ++i) {
        if (!entrants[i].slot || !standings[i].result.best)
            continue;
        experiment::Contender* const contender = experiment::find(now, *entrants[i].slot);
        const optimizer::Optimizer& best = standings[i].optimizer;
        // the slot may have been given to another optimizer meanwhile
        if (contender && contender->optimizer.rate == best.rate &&
            contender->optimizer.update == best.update)
            experiment::setOptimizer(*contender, best);
    }
    return now;
}

void openAtBest(model::ExperimentModel& model, const loss::Entry& loss,
                std::span<const Entrant> entrants, std::span<const race::Standing> standings) {
    auto checked = experiment::check(openedAtBest(model.experiment(), loss, entrants, standings));
    if (checked)
        model.replace(std::move(*checked),
                      model::ExperimentModel::tr("Open the loss “%1” with the best rates")
                          .arg(QString::fromUtf8(loss.title.data(),
                                                 static_cast<qsizetype>(loss.title.size()))));
}

} // namespace thetascope::ui::races
