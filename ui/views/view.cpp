// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "core/experiment/command_text.h"
#include "ui/views/run_numbers.h"

namespace thetascope::ui::views {

QWidgetList View::controls() const {
    return {};
}

void View::comeToFront() {}

panels::Navigation* View::history() const {
    return nullptr;
}

bool View::showsRuns() const {
    return false;
}

void View::enterSettings(model::Keeper& /*keeper*/) {}

std::vector<Numbers> View::numbers(const experiment::Checked& checked) const {
    return numbersOfRuns(checked);
}

std::string View::commandLine(const experiment::Checked& checked,
                              const experiment::Shown& shown) const {
    std::vector<std::string> further{"--view=" + shown.view};
    if (shown.step && *shown.step != experiment::kLastStep)
        further.push_back("--step=" + std::to_string(*shown.step));
    further.emplace_back("--output=picture.png");
    return experiment::commandLine("export", checked, further);
}

} // namespace thetascope::ui::views
