// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_content.h"

#include "ui/plot/run_text.h"

#include <algorithm>

namespace thetascope::ui::panels {

QString HeadContent::Outcome::form(qsizetype index) const {
    return forms.isEmpty() ? QString() : forms[std::min(index, forms.size() - 1)];
}

HeadContent headOf(const std::vector<plot::RunView>& runs, std::uint64_t step) {
    HeadContent head;
    for (const plot::RunView& run : runs)
        head.names.push_back(
            {run.slot,
             run.title,
             {plot::outcomeForms(run.trajectory), plot::rowOf(run.trajectory.end()).mood},
             presentOf(run, step)});
    if (runs.size() == 1) {
        head.parameters = runs.front().parameters;
        head.fullParameters = runs.front().fullParameters;
    }
    return head;
}

QStringList presentOf(const plot::RunView& run, std::uint64_t step) {
    return step < run.trajectory.steps() ? plot::presentForms(run.trajectory, step) : QStringList();
}

} // namespace thetascope::ui::panels
