// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/axis.h"

#include <cmath>

namespace thetascope::basins {

double Axis::value(std::size_t index, std::size_t count) const {
    if (count < 2)
        return low;
    const double i = static_cast<double>(index);
    const double last = static_cast<double>(count - 1);
    if (!logarithmic)
        return low + (high - low) * i / last;
    const double ratio = high / low;
    // From 1e-300 to 1e300, say, the ratio overflows, but the values in between do not.
    return std::isfinite(ratio) ? low * std::pow(ratio, i / last)
                                : std::pow(low, 1 - i / last) * std::pow(high, i / last);
}

} // namespace thetascope::basins
