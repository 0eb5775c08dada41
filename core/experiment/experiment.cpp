// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"

#include <string_view>
#include <utility>

namespace thetascope::experiment {

Experiment defaultExperiment() {
    struct Row {
        std::string_view recipe;
        double alpha;
    };

    constexpr Row kRows[] = {{"gd", 0.05}, {"momentum", 0.05}, {"adagrad", 0.5}, {"rmsprop", 0.1}};

    Experiment experiment;
    for (const Row& row : kRows) {
        Contender contender{.optimizer = optimizer::make(*optimizer::findRecipe(row.recipe)),
                            .slot = experiment.contenders.size()};
        // cannot fail: these rates are within α's range
        (void)optimizer::set(contender.optimizer, "alpha", row.alpha);
        experiment.contenders.push_back(std::move(contender));
    }
    return experiment;
}

bool hasOwnName(const Contender& contender) {
    if (contender.label.empty())
        return false;
    const auto spec = optimizer::parseSpec(contender.label);
    return !spec || *spec != contender.optimizer;
}

std::string screenName(const Contender& contender) {
    return hasOwnName(contender) ? contender.label : optimizer::title(contender.optimizer);
}

void setOptimizer(Contender& contender, optimizer::Optimizer optimizer) {
    if (!hasOwnName(contender))
        contender.label.clear();
    contender.optimizer = std::move(optimizer);
}

std::vector<optimizer::Optimizer> optimizers(const Experiment& experiment) {
    std::vector<optimizer::Optimizer> result;
    for (const Contender& contender : experiment.contenders)
        result.push_back(contender.optimizer);
    return result;
}

void run(const Experiment& experiment, const loss::Loss& loss, descent::Sink& sink,
         std::stop_token stop) {
    descent::descend(loss, optimizers(experiment), experiment.start, experiment.until, sink,
                     std::move(stop));
}

std::vector<descent::Trajectory> run(const Experiment& experiment, const loss::Loss& loss,
                                     std::stop_token stop) {
    return descent::trajectories(loss, optimizers(experiment), experiment.start, experiment.until,
                                 std::move(stop));
}

} // namespace thetascope::experiment
