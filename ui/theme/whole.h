// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <concepts>
#include <limits>

namespace thetascope::ui::theme {

/// Returns a number without its fraction as an integer type, for which a cast alone would be
/// undefined if the number is too large. A number beyond the type becomes its least or greatest
/// value, and NaN becomes 0.
template <std::integral Integer>
Integer whole(double number) {
    using Limits = std::numeric_limits<Integer>;
    if (std::isnan(number))
        return 0;
    if (number <= static_cast<double>(Limits::min()))
        return Limits::min();
    if (number >= static_cast<double>(Limits::max())) // which may be rounded up
        return Limits::max();
    return static_cast<Integer>(number);
}

} // namespace thetascope::ui::theme
