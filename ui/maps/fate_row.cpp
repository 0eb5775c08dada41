// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/fate_row.h"

#include <QCoreApplication>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::maps::FateRow", text);
}

} // namespace

const std::vector<FateRow>& fateRows() {
    using basins::Fate;
    using enum FateRow::Ink;
    static const std::vector<FateRow> rows{
        {Fate::Unknown, Ground, 0, false, false},
        {Fate::Minimum, Ground, 0, true, true, {}, tr("settles at %2 after %1")},
        {Fate::AtRest, Plain, 0.45, true, true,
         tr("came to rest; the minima differ from pixel to pixel"),
         tr("comes to rest at %2 after %1")},
        {Fate::NotSettled, Plain, 0.09, true, false, tr("still moving after %1"),
         tr("is still moving after %1, at %2"), tr("%1 % are still moving")},
        {Fate::Elsewhere, Plain, 0.35, true, true, tr("at another minimum"),
         tr("settles at another minimum, %2, after %1"), tr("%1 % settle elsewhere")},
        {Fate::Stationary, Resting, 0.30, true, true, tr("level: top, saddle or flat"),
         tr("rests at %2 after %1, where it is level: a top, a saddle or a flat"),
         tr("%1 % rest where it is level")},
        {Fate::Stalled, Resting, 0.55, true, true, tr("stalled on a slope"),
         tr("stalls on a slope, at %2, after %1"), tr("%1 % stall")},
        {Fate::Oscillates, Circling, 0.70, true, false, tr("oscillates"),
         tr("oscillates for ever; after %1 it is at %2"), tr("%1 % oscillate")},
        {Fate::Diverged, Bad, 0.45, false, false, tr("diverged"), tr("diverges after %1"),
         tr("%1 % diverge")},
        {Fate::LeftDomain, Plain, 0.80, false, false, tr("left the domain"),
         tr("leaves the domain after %1"), tr("%1 % leave the domain")},
    };
    return rows;
}

const FateRow& rowOf(basins::Fate fate) {
    return *std::ranges::find(fateRows(), fate, &FateRow::fate);
}

} // namespace thetascope::ui::maps
