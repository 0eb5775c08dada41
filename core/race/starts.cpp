// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/starts.h"

#include <cmath>

namespace thetascope::race {

namespace {

constexpr double kGolden = 0.61803398874989485;  ///< 1/φ
constexpr double kPlastic = 0.75487766624669276; ///< 1/ρ, where ρ³ = ρ + 1
constexpr double kPlasticSquared = kPlastic * kPlastic;

double fraction(double value) {
    return value - std::floor(value);
}

double within(loss::Range range, double share) {
    return range.low + range.width() * share;
}

} // namespace

std::vector<loss::Point> spreadStarts(const loss::Extent& extent, std::size_t dimension,
                                      std::size_t count, std::uint32_t seed) {
    std::vector<loss::Point> starts;
    starts.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<double>(i);
        const auto all = static_cast<double>(count);
        if (dimension == 1) {
            const double first = fraction(0.5 + seed * kGolden);
            starts.push_back({within(extent.x, (number + first) / all), 0});
        } else {
            const double k = seed * all + number;
            starts.push_back({within(extent.x, fraction(0.5 + k * kPlastic)),
                              within(extent.y, fraction(0.5 + k * kPlasticSquared))});
        }
    }
    return starts;
}

} // namespace thetascope::race
