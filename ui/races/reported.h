// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/race/report.h"
#include "ui/races/board.h"

#include <memory>

namespace thetascope::ui::races {

/// Returns what a comparison on one loss has found, as "race" reports it, or null if a result is
/// missing. `checked` is the experiment to which the board belongs.
std::shared_ptr<const race::Report> reportOf(const Board& board,
                                             const experiment::Checked& checked);

} // namespace thetascope::ui::races
