// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/differential/disturbed.h"

#include <algorithm>
#include <cmath>

namespace thetascope::differential {

Rounding::Rounding(std::uint64_t seed)
    : m_isExact(false)
    , m_random(seed) {}

long double Rounding::operator()(long double exact) {
    m_largest = std::max(m_largest, std::abs(exact));
    if (m_isExact)
        return exact;
    constexpr long double kUnit = 0x1p-53L;
    // as far as an elementary function of 1 ulp may be off
    const auto share =
        static_cast<long double>(m_random()) / static_cast<long double>(~std::uint64_t{0});
    return exact * (1 + (4 * share - 2) * kUnit);
}

} // namespace thetascope::differential
