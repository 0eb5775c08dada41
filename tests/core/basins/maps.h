// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/request.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace thetascope::basins {

/// Start (x where there are two variables) from −4.7 to 4.9 across, α from 0.001 to 20 up, 80 steps
/// with tolerance 1e-6, 13 × 11 pixels.
Request makeRequest(std::shared_ptr<const loss::Loss> loss, const optimizer::Optimizer& optimizer);
Request makeRequest(std::string_view loss, const optimizer::Optimizer& optimizer);
Request makeRequest(std::string_view loss, std::string_view spec);

/// The whole map.
Map computed(const Request& request, unsigned threads = 1);

/// The end of the run that a pixel stands for, as descend() makes it.
End singleRun(const Request& request, std::size_t column, std::size_t row);

/// Whether two ends are the same, bit for bit.
bool sameBits(const End& a, const End& b);

/// The first pixel at which two maps differ in any bit, "column 3, row 5"; empty if none.
std::string difference(const Map& a, const Map& b);

/// The first pixel that is not the single run's end, bit for bit; empty if none.
std::string differenceFromSingleRuns(const Request& request, const Map& map);

} // namespace thetascope::basins
