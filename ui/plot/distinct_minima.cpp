// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/distinct_minima.h"

namespace thetascope::ui::plot {

std::vector<std::size_t> distinctMinima(std::span<const QPointF> bottoms, double gap) {
    std::vector<std::size_t> lowest; // of each group
    for (std::size_t i = 0; i < bottoms.size(); ++i) {
        if (lowest.empty() || bottoms[i].x() - bottoms[i - 1].x() >= gap)
            lowest.push_back(i);
        else if (bottoms[i].y() > bottoms[lowest.back()].y())
            lowest.back() = i;
    }
    return lowest;
}

} // namespace thetascope::ui::plot
