// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/outcome_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace thetascope::ui::plot {

namespace {

using descent::Outcome;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::RunText", text);
}

} // namespace

const std::vector<OutcomeRow>& outcomeRows() {
    static const std::vector<OutcomeRow> rows{
        {Outcome::Running, Mood::Plain, QStringLiteral("…"), tr("running"), tr("running, %1"),
         tr("now at %1")},
        {Outcome::Converged, Mood::Good, QStringLiteral("✓"), tr("converged"),
         tr("converged in %1"), tr("converged at %1")},
        {Outcome::StepLimit, Mood::Warning, QStringLiteral("■"), tr("stopped at %1"),
         tr("stopped after %1"), tr("now at %1")},
        {Outcome::Diverged, Mood::Bad, QStringLiteral("✗"), tr("diverged"), tr("diverged after %1"),
         tr("diverged at %1")},
        {Outcome::LeftDomain, Mood::Bad, QStringLiteral("✗"), tr("left the domain"),
         tr("left the domain after %1"), tr("left the domain at %1")},
        {Outcome::Cancelled, Mood::Plain, QStringLiteral("■"), tr("cancelled"),
         tr("cancelled after %1"), tr("now at %1")},
    };
    return rows;
}

const OutcomeRow& rowOf(Outcome outcome) {
    return *std::ranges::find(outcomeRows(), outcome, &OutcomeRow::outcome);
}

} // namespace thetascope::ui::plot
