// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"

#include "core/descent/collector.h"

#include <utility>

namespace thetascope::experiment {

void run(const Checked& checked, descent::Sink& sink, std::stop_token stop) {
    const Experiment& experiment = checked.experiment();
    descent::descend(*checked.loss(), optimizers(experiment), experiment.start, experiment.until,
                     extentOf(experiment), sink, std::move(stop));
}

std::vector<descent::Trajectory> run(const Checked& checked, std::stop_token stop) {
    std::vector<descent::Trajectory> runs;
    for (const Contender& contender : checked.experiment().contenders)
        runs.emplace_back(std::make_shared<const descent::Origin>(
            descent::Origin{checked.loss(), contender.optimizer}));
    descent::Collector collector(std::move(runs));
    run(checked, collector, std::move(stop));
    return collector.takeRuns();
}

} // namespace thetascope::experiment
