// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/board.h"
#include "ui/races/shown_race.h"

namespace thetascope::ui::races {

/// Returns a comparison as a picture shows it: a chart, the ranking from the least cost on, and the
/// sentences. `loss` is that of the comparison, which must not be null.
ShownRace shownBoard(const Board& board, std::shared_ptr<const loss::Loss> loss,
                     plot::ChartContent chart);

} // namespace thetascope::ui::races
