// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/extent.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::race {

/// Returns `count` starts that are spread evenly over an extent, for a loss of `dimension`
/// variables.
///
/// With one variable they are equally far apart, in ascending order; the first is a share of that
/// distance above the lower end: a half if `seed` is 0, and another for each other seed. With two
/// variables they are points of the additive sequence of the plastic number ρ (Roberts 2018): point
/// k is (½ + k/ρ, ½ + k/ρ²) modulo 1, scaled to the rectangle, with k from seed·count on. So each
/// seed gives other starts, and the first half of them is spread evenly, too.
std::vector<loss::Point> spreadStarts(const loss::Extent& extent, std::size_t dimension,
                                      std::size_t count, std::uint32_t seed);

} // namespace thetascope::race
