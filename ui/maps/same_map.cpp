// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/same_map.h"

namespace thetascope::ui::maps {

bool isSameMap(const basins::Request& a, const basins::Request& b) {
    if (a.until != b.until || a.extent != b.extent || a.across != b.across || a.up != b.up ||
        a.width != b.width || a.height != b.height)
        return false;
    const basins::Run first = basins::runOf(a, 0, 0);
    const basins::Run other = basins::runOf(b, 0, 0);
    return first.start == other.start && first.optimizer == other.optimizer;
}

bool isFineEnough(const std::optional<Map>& map, const basins::Request& wanted,
                  std::size_t divisor) {
    if (!map)
        return false;
    basins::Request shown = *map->request;
    const bool isSharp =
        map->summary && shown.width == wanted.width && shown.height == wanted.height;
    shown.width = wanted.width;
    shown.height = wanted.height;
    // During a drag any map will do that is not coarser.
    return isSameMap(shown, wanted) &&
           (isSharp || (divisor > 1 && map->columns * divisor >= wanted.width));
}

} // namespace thetascope::ui::maps
