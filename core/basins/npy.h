// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"

#include <ostream>

namespace thetascope::basins {

/// Writes a complete map as a NumPy array (.npy, format 1.0) of shape (height, width), of which row
/// 0 is the lowest. Each element has the fields `outcome` (u1, the number of the
/// descent::Outcome), `steps` (u4), `loss` (f8) and `theta` (f8, or two of them with two
/// variables), little-endian and without gaps between them.
void writeNpy(const Map& map, std::ostream& out);

} // namespace thetascope::basins
