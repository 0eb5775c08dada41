// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/board.h"

#include "core/race/ranking.h"

namespace thetascope::ui::races {

std::vector<std::size_t> Board::ranks() const {
    std::vector<race::Result> results;
    for (const auto& standing : standings)
        results.push_back(standing ? standing->result : race::Result());
    return race::ranks(results);
}

} // namespace thetascope::ui::races
