// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_of.h"

#include "core/experiment/run.h"

#include <utility>

namespace thetascope::app {

ui::pictures::PictureContent pictureOf(const experiment::Checked& checked,
                                       const std::stop_token& stop) {
    experiment::Experiment visible = checked.experiment();
    std::erase_if(visible.contenders, [](const auto& contender) { return !contender.visible; });
    ui::pictures::PictureContent content;
    content.scene =
        std::make_shared<ui::plot::LossScene>(checked.loss(), visible.range, visible.rangeY);
    content.start = visible.start;
    // a part of what is valid
    const auto shown = experiment::check(std::move(visible), checked.loss()).value();
    const auto trajectories = experiment::run(shown, stop);
    for (std::size_t i = 0; i < trajectories.size(); ++i)
        content.runs.push_back(
            ui::plot::runView(shown.experiment().contenders[i], trajectories[i]));
    return content;
}

} // namespace thetascope::app
