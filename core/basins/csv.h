// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/request.h"

#include <ostream>

namespace thetascope::basins {

/// A complete map as CSV, a row a pixel, row by row from the lowest; lines end with a line feed:
///
///     start,alpha,outcome,theta,loss,steps
///
/// The first two columns are the axes: "start" (or "start_x", "start_y" with two variables), or a
/// hyper-parameter's key; with two variables theta_x,theta_y stand in the place of theta. Numbers
/// read back to the same double.
void writeCsv(const Request& request, const Map& map, std::ostream& out);

} // namespace thetascope::basins
