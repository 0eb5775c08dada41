// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"
#include "ui/maps/map.h"

#include <cstddef>
#include <optional>

namespace thetascope::ui::maps {

/// Returns whether two valid requests for the same loss give the same map. Settings that the axes
/// replace are not compared.
bool isSameMap(const basins::Request& a, const basins::Request& b);

/// Returns whether a map is at least as fine as a request with its size divided by `divisor` in
/// both directions would make it.
bool isFineEnough(const std::optional<Map>& map, const basins::Request& wanted,
                  std::size_t divisor);

} // namespace thetascope::ui::maps
