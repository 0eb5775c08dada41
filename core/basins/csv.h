// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/request.h"

#include <ostream>

namespace thetascope::basins {

/// Writes a complete map as CSV with one line per pixel, row by row from the lowest row of the map.
/// Lines end with a line feed. The header is, for example,
///
///     start,alpha,outcome,theta,loss,steps
///
/// The first two columns are the axes: "start" (or "start_x" and "start_y" with two variables), or
/// the key of a hyper-parameter. With two variables, theta_x,theta_y replace theta. Each number
/// reads back as the same double.
void writeCsv(const Request& request, const Map& map, std::ostream& out);

} // namespace thetascope::basins
