// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_experiment.h"

#include "core/experiment/constants.h"
#include "core/experiment/theta_file.h"

#include <algorithm>
#include <utility>

namespace thetascope::app {

std::string carriedBy(const race::Report& report) {
    if (report.losses.size() != 1)
        return {};
    const race::Course& course = report.contest.courses.front();
    experiment::Experiment experiment;
    experiment.loss = course.loss->text();
    for (const expression::NamedConstant& constant : course.loss->constants())
        experiment.constants.push_back(
            {constant.name, constant.value, experiment::sliderRange(constant.value)});
    experiment.range = course.extent.x;
    experiment.rangeY = course.extent.y;
    experiment.start = course.starts.front();
    experiment.until.steps = course.settings.steps;
    const std::size_t count = std::min(report.optimizers.size(), experiment::kMaxContenders);
    for (std::size_t i = 0; i < count; ++i) {
        experiment::Contender contender{.optimizer = report.contest.optimizers[i], .slot = {i}};
        if (report.optimizers[i] != screenName(contender))
            setLabel(contender, report.optimizers[i]);
        experiment.contenders.push_back(std::move(contender));
    }
    const auto checked = check(std::move(experiment), course.loss);
    return checked ? toThetaText(*checked, {.view = "race"}) : std::string();
}

} // namespace thetascope::app
