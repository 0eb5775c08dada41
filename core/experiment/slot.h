// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::experiment {

/// A Slot tells a contender from all others of its experiment, however they are reordered, renamed
/// or changed, and stands for its colour and its marker. It has an order, so that it can be a key,
/// and no arithmetic; where there may be none, it is a std::optional<Slot>.
struct Slot {
    std::size_t number = 0; ///< In a valid experiment it is less than kMaxContenders.

    // Not <=>: Qt's moc does not read <compare>.
    friend constexpr bool operator==(Slot a, Slot b) { return a.number == b.number; }

    friend constexpr bool operator<(Slot a, Slot b) { return a.number < b.number; }
};

} // namespace thetascope::experiment
