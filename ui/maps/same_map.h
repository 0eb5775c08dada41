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

/// Returns whether a map shows what is requested finely enough: completely if `divisor` is 1;
/// otherwise, during a drag, not coarser than the requested size divided by `divisor`.
bool isFineEnough(const std::optional<Map>& map, const basins::Request& wanted,
                  std::size_t divisor);

} // namespace thetascope::ui::maps
