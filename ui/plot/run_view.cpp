// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/run_view.h"

#include <utility>

namespace thetascope::ui {

RunView runView(const experiment::Contender& contender, descent::Trajectory trajectory,
                descent::Trajectory ghost) {
    return RunView{contender.slot, QString::fromStdString(experiment::screenName(contender)),
                   QString::fromStdString(optimizer::parameterText(contender.optimizer)),
                   std::move(trajectory), std::move(ghost)};
}

} // namespace thetascope::ui
