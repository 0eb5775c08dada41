// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_content.h"

#include "ui/plot/run_text.h"

#include <algorithm>

namespace thetascope::ui::panels {

namespace {

HeadContent::Mood moodOf(descent::Outcome outcome) {
    switch (outcome) {
    case descent::Outcome::Converged:
        return HeadContent::Mood::Good;
    case descent::Outcome::StepLimit:
        return HeadContent::Mood::Warning;
    case descent::Outcome::Diverged:
    case descent::Outcome::LeftDomain:
        return HeadContent::Mood::Bad;
    case descent::Outcome::Running:
    case descent::Outcome::Cancelled:
        return HeadContent::Mood::Plain;
    }
    return HeadContent::Mood::Plain;
}

} // namespace

QString HeadContent::Outcome::form(qsizetype index) const {
    return forms.isEmpty() ? QString() : forms[std::min(index, forms.size() - 1)];
}

HeadContent headOf(const std::vector<plot::RunView>& runs) {
    HeadContent head;
    for (const plot::RunView& run : runs)
        head.names.push_back(
            {run.slot,
             run.title,
             {plot::outcomeForms(run.trajectory), moodOf(run.trajectory.outcome())}});
    if (runs.size() == 1) {
        head.parameters = runs.front().parameters;
        head.fullParameters = runs.front().fullParameters;
    }
    return head;
}

} // namespace thetascope::ui::panels
