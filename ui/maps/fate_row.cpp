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
        {Fate::Unknown, Ground, 0, false},
        {Fate::Minimum, Ground, 0, true, {}, tr("settles at %2 after %1")},
        {Fate::AtRest, Plain, 0.45, true, tr("came to rest; the minima differ from pixel to pixel"),
         tr("comes to rest at %2 after %1")},
        {Fate::NotSettled, Plain, 0.09, true, tr("still moving after %1"),
         tr("still moving after %1, at %2")},
        {Fate::Elsewhere, Plain, 0.30, true, tr("converged elsewhere"),
         tr("converges elsewhere, at %2, after %1")},
        {Fate::Stationary, Resting, 0.55, true, tr("rests where the slope is 0, at no minimum"),
         tr("rests at %2, where the slope is 0, after %1")},
        {Fate::Stalled, Resting, 0.25, true, tr("stalled on a slope"),
         tr("stalls on the slope at %2 after %1")},
        {Fate::Oscillates, Circling, 0.45, true, tr("oscillates"),
         tr("oscillates; after %1 it is at %2")},
        {Fate::Diverged, Bad, 0.38, false, tr("diverged"), tr("diverges after %1")},
        {Fate::LeftDomain, Plain, 0.60, false, tr("left the domain"),
         tr("leaves the domain after %1")},
    };
    return rows;
}

const FateRow& rowOf(basins::Fate fate) {
    return *std::ranges::find(fateRows(), fate, &FateRow::fate);
}

} // namespace thetascope::ui::maps
