// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/descent/bits.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace thetascope::descent {

bool sameBits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (std::isnan(a) && std::isnan(b));
}

bool sameBits(const Point& a, const Point& b) {
    return sameBits(a[0], b[0]) && sameBits(a[1], b[1]);
}

bool sameBits(const Step& a, const Step& b, bool isLast) {
    return sameBits(a.theta, b.theta) && sameBits(a.loss, b.loss) && sameBits(a.slope, b.slope) &&
           (isLast || (sameBits(a.rate, b.rate) && sameBits(a.sigma, b.sigma)));
}

std::string difference(const Trajectory& a, const Trajectory& b) {
    if (a.points() != b.points())
        return "points";
    if (a.outcome() != b.outcome())
        return "outcome";
    for (std::uint64_t t = 0; t < a.points(); ++t) {
        if (!sameBits(a.at(t), b.at(t), false))
            return "step " + std::to_string(t);
    }
    return {};
}

} // namespace thetascope::descent
