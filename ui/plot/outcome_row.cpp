// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/outcome_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace thetascope::ui::plot {

namespace {

using descent::Manner;
using descent::Outcome;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::RunText", text);
}

} // namespace

const std::vector<OutcomeRow>& outcomeRows() {
    static const std::vector<OutcomeRow> rows{
        {Outcome::Running, Manner::None, Mood::Plain, true, QStringLiteral("…"), tr("running"),
         tr("running, %1"), tr("now at %1")},
        {Outcome::Converged, Manner::None, Mood::Good, true, QStringLiteral("✓"), tr("converged"),
         tr("converged in %1"), tr("converged at %1")},
        {Outcome::Stationary, Manner::Maximum, Mood::Resting, true, QStringLiteral("○"),
         tr("at a maximum"), tr("stays at a maximum after %1"), tr("stays at a maximum, %1")},
        {Outcome::Stationary, Manner::Saddle, Mood::Resting, true, QStringLiteral("○"),
         tr("at a saddle"), tr("stays at a saddle after %1"), tr("stays at a saddle, %1")},
        {Outcome::Stationary, Manner::Inflection, Mood::Resting, true, QStringLiteral("○"),
         tr("at an inflection"), tr("stays at an inflection after %1"),
         tr("stays at an inflection, %1")},
        {Outcome::Stationary, Manner::Flat, Mood::Resting, true, QStringLiteral("○"),
         tr("where it is flat"), tr("stays where it is flat after %1"),
         tr("stays where it is flat, at %1")},
        {Outcome::Stalled, Manner::None, Mood::Resting, true, QStringLiteral("◐"), tr("stalled"),
         tr("stalled after %1"), tr("stalled at %1")},
        {Outcome::Oscillates, Manner::None, Mood::Circling, true, QStringLiteral("↻"),
         tr("oscillates, period %2"), tr("oscillates with period %2, stopped after %1"),
         tr("oscillates with period %2, now at %1")},
        {Outcome::Diverged, Manner::Grows, Mood::Bad, false, QStringLiteral("✗"),
         tr("diverged, L grows"), tr("diverged after %1, L grows"), tr("diverged at %1, L grows")},
        {Outcome::Diverged, Manner::Falls, Mood::Bad, false, QStringLiteral("✗"),
         tr("diverged, L falls for ever"), tr("diverged after %1, L falls for ever"),
         tr("diverged at %1, L falls for ever")},
        {Outcome::LeftDomain, Manner::None, Mood::Outside, false, QStringLiteral("✗"),
         tr("left the domain"), tr("left the domain after %1"), tr("left the domain at %1")},
        {Outcome::StepLimit, Manner::None, Mood::Warning, true, QStringLiteral("■"),
         tr("still moving"), tr("still moving after %1"), tr("still moving at %1")},
        {Outcome::Cancelled, Manner::None, Mood::Plain, true, QStringLiteral("■"), tr("cancelled"),
         tr("cancelled after %1"), tr("now at %1")},
    };
    return rows;
}

const OutcomeRow& rowOf(const descent::End& end) {
    return *std::ranges::find_if(outcomeRows(), [&](const OutcomeRow& row) {
        return row.outcome == end.outcome && row.manner == end.manner;
    });
}

} // namespace thetascope::ui::plot
