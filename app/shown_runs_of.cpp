// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shown_runs_of.h"

#include "core/experiment/run.h"
#include "ui/theme/variable_names.h"

#include <utility>

namespace thetascope::app {

ui::pictures::ShownRuns shownRunsOf(const experiment::Checked& checked,
                                    const experiment::Shown& looked, const std::stop_token& stop) {
    experiment::Experiment visible = checked.experiment();
    std::erase_if(visible.contenders, [](const auto& contender) { return !contender.visible; });
    ui::pictures::ShownRuns shown;
    shown.scene =
        std::make_shared<ui::plot::LossScene>(checked.loss(), visible.range, visible.rangeY);
    shown.start = visible.start;
    if (looked.step != experiment::kLastStep)
        shown.step = looked.step;
    if (looked.zoom)
        shown.view = ui::plot::View{looked.zoom->across, looked.zoom->up};
    // A part of what is valid is valid.
    const auto part = experiment::check(std::move(visible), checked.loss()).value();
    const auto trajectories = experiment::run(part, stop);
    const ui::theme::VariableNames names(*part.loss());
    for (std::size_t i = 0; i < trajectories.size(); ++i)
        shown.runs.push_back(
            ui::plot::runView(part.experiment().contenders[i], names, trajectories[i]));
    return shown;
}

} // namespace thetascope::app
