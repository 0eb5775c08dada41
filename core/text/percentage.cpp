// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/percentage.h"

#include <algorithm>
#include <cmath>

namespace thetascope::text {

std::string percentage(double share) {
    const double rounded = std::round(100 * share);
    const bool isAllOrNone = share <= 0 || share >= 1;
    const double shown = isAllOrNone ? rounded : std::clamp(rounded, 1.0, 99.0);
    return std::to_string(static_cast<int>(shown)) + " %";
}

} // namespace thetascope::text
