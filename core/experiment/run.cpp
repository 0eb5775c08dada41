// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"

#include <utility>

namespace thetascope::experiment {

void run(const Checked& checked, descent::Sink& sink, std::stop_token stop) {
    const Experiment& experiment = checked.experiment();
    descent::descend(*checked.loss(), optimizers(experiment), experiment.start, experiment.until,
                     extentOf(experiment), sink, std::move(stop));
}

std::vector<descent::Trajectory> run(const Checked& checked, std::stop_token stop) {
    const Experiment& experiment = checked.experiment();
    return descent::trajectories(*checked.loss(), optimizers(experiment), experiment.start,
                                 experiment.until, extentOf(experiment), std::move(stop));
}

} // namespace thetascope::experiment
