// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/depths.h"

#include "core/basins/landmarks.h"
#include "core/loss/cluster_probe.h"
#include "core/loss/heights.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace thetascope::race {

std::optional<Depths> depths(const loss::Loss& loss, const loss::Extent& extent) {
    const basins::Landmarks landmarks = basins::landmarks(loss, extent.x, extent.y);
    const std::vector<std::size_t> lowest = landmarks.lowest();
    if (lowest.empty())
        return std::nullopt;
    double least = landmarks.minima[lowest.front()].loss;
    for (const std::size_t i : lowest)
        least = std::min(least, landmarks.minima[i].loss);
    loss::ClusterProbe probe(loss);
    return Depths{least, loss::heights(probe, loss.dimension(), extent).span()};
}

} // namespace thetascope::race
