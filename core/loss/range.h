// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thetascope::loss {

/// A stretch of the θ axis; low < high, both finite.
struct Range {
    double low = -6;
    double high = 6;

    double width() const { return high - low; }

    bool contains(double theta) const { return low <= theta && theta <= high; }

    friend bool operator==(const Range&, const Range&) = default;
};

} // namespace thetascope::loss
