// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/request.h"

namespace thetascope::ui {

/// Whether two valid requests, of the same loss, ask for maps that come out the same: what the axes
/// set does not count.
bool isSameMap(const basins::Request& a, const basins::Request& b);

} // namespace thetascope::ui
