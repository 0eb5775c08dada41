// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace thetascope::basins {

/// What changes along one edge of a map, from pixel to pixel.
struct Axis {
    enum class Quantity {
        Start,  ///< θ⁽⁰⁾, or x⁽⁰⁾ where the loss has two variables
        StartY, ///< y⁽⁰⁾
        Setting ///< a hyper-parameter of the optimizer
    };

    Quantity quantity = Quantity::Start;
    std::string key;          ///< of the hyper-parameter (no alias); empty for a start
    double low = 0;           ///< the first pixel's value
    double high = 1;          ///< the last one's; low < high
    bool logarithmic = false; ///< by equal ratios instead of equal differences; then 0 < low

    /// Of pixel `index` of `count`: low + (high − low)·i/(n − 1), or low·(high/low)^(i/(n − 1));
    /// low where there is one pixel only. Where high/low is more than a double holds,
    /// low^(1 − i/(n − 1))·high^(i/(n − 1)).
    double value(std::size_t index, std::size_t count) const;

    friend bool operator==(const Axis&, const Axis&) = default;
};

} // namespace thetascope::basins
