// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shown_runs_of.h"

#include <utility>

namespace thetascope::app {

ui::pictures::ShownRuns shownRunsOf(const Prepared& prepared, const std::stop_token& stop) {
    experiment::Experiment visible = prepared.experiment;
    std::erase_if(visible.contenders, [](const auto& contender) { return !contender.visible; });
    ui::pictures::ShownRuns shown;
    shown.scene =
        std::make_shared<ui::plot::LossScene>(prepared.loss, visible.range, visible.rangeY);
    shown.start = visible.start;
    auto trajectories = experiment::run(visible, *prepared.loss, stop);
    for (std::size_t i = 0; i < trajectories.size(); ++i)
        shown.runs.push_back(ui::plot::runView(visible.contenders[i], std::move(trajectories[i])));
    return shown;
}

} // namespace thetascope::app
