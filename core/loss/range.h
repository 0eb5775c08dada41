// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thetascope::loss {

/// A Range is a closed interval of one variable, θ, x or y. Both ends are finite, and low < high.
struct Range {
    double low = -6; ///< The lower end.
    double high = 6; ///< The upper end.

    /// Returns the length of the interval.
    double width() const { return high - low; }

    /// Returns whether `theta` is in the interval, ends included.
    bool contains(double theta) const { return low <= theta && theta <= high; }

    /// Compares both ends.
    friend bool operator==(const Range&, const Range&) = default;
};

} // namespace thetascope::loss
