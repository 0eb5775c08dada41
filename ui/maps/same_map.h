// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "ui/maps/map.h"

#include <cstddef>
#include <optional>

namespace thetascope::ui::maps {

/// Whether two valid requests, of the same loss, ask for maps that come out the same: what the axes
/// set does not count.
bool isSameMap(const basins::Request& a, const basins::Request& b);

/// Whether a map is there already, as sharp as a request divided both ways would make it.
bool isThere(const std::optional<Map>& map, const basins::Request& wanted, std::size_t divisor);

} // namespace thetascope::ui::maps
