// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_content.h"

#include "ui/plot/run_text.h"

#include <algorithm>

namespace thetascope::ui::panels {

namespace {

HeadContent::Outcome outcomeOf(const plot::RunView& run) {
    if (run.isVeiled)
        return {{plot::veiledText(), QStringLiteral("?")}, plot::Mood::Plain};
    return {plot::outcomeForms(run.trajectory), plot::rowOf(run.trajectory.end()).mood,
            plot::finalLossText(run.trajectory)};
}

} // namespace

QString HeadContent::Outcome::form(qsizetype index) const {
    return forms.isEmpty() ? QString() : forms[std::min(index, forms.size() - 1)];
}

HeadContent headOf(const std::vector<plot::RunView>& runs, std::uint64_t step) {
    HeadContent head;
    for (const plot::RunView& run : runs)
        head.names.push_back({run.slot, run.title, outcomeOf(run), presentOf(run, step)});
    if (runs.size() == 1) {
        head.parameters = runs.front().parameters;
        head.fullParameters = runs.front().fullParameters;
    }
    return head;
}

QStringList presentOf(const plot::RunView& run, std::uint64_t step) {
    const bool isOver = run.isVeiled || step >= run.trajectory.steps();
    return isOver ? QStringList() : plot::presentForms(run.trajectory, step);
}

} // namespace thetascope::ui::panels
