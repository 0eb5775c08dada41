// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace thetascope::basins {

/// An Axis of a basin map is the quantity that varies from pixel to pixel along one edge.
struct Axis {
    /// A Quantity is what can vary along an axis.
    enum class Quantity {
        Start,   ///< The start θ⁽⁰⁾, or x⁽⁰⁾ if the loss has two variables.
        StartY,  ///< The start y⁽⁰⁾ of the second variable.
        Setting, ///< A hyper-parameter of the optimizer.
        Constant ///< A named constant of the loss.
    };

    Quantity quantity = Quantity::Start; ///< What varies along this axis.
    /// The key of the hyper-parameter (not an alias), or the name of the constant on screen; empty
    /// for a start.
    std::string key;
    double low = 0;  ///< The value at the first pixel.
    double high = 1; ///< The value at the last pixel; it is greater than `low`.
    /// Whether neighbouring values have equal ratios instead of equal differences; then 0 < low.
    bool logarithmic = false;

    /// Returns the value at pixel i = `index` of n = `count`: low + (high − low)·i/(n − 1), or
    /// low·(high/low)^(i/(n − 1)) on a logarithmic axis. If high/low overflows, the latter is
    /// computed as low^(1 − i/(n − 1))·high^(i/(n − 1)). A single pixel has the value `low`.
    double value(std::size_t index, std::size_t count) const;

    /// Compares all members.
    friend bool operator==(const Axis&, const Axis&) = default;
};

} // namespace thetascope::basins
