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
    return logarithmic ? low * std::pow(high / low, i / last) : low + (high - low) * i / last;
}

} // namespace thetascope::basins
