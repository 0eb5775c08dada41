// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/statistics.h"

#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::race {

/// Returns the rank of each result: one more than the number of results whose whole cost interval
/// is below its own. So two whose intervals overlap may share a rank, and the first rank is shared
/// by all that might be the best. Results without a best rate come last.
std::vector<std::size_t> ranks(std::span<const Result> results);

} // namespace thetascope::race
