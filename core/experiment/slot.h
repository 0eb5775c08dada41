// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::experiment {

/// A Slot identifies a contender of an experiment, however the contenders are reordered, renamed or
/// changed, and determines its colour and marker. It is a type of its own so that it cannot be
/// taken for an index; it can be compared, and be the key of a map.
struct Slot {
    std::size_t number = 0; ///< The number; less than kMaxContenders in a valid experiment.

    // There is no <=>, because Qt's moc cannot parse <compare>.

    /// Compares the numbers.
    friend constexpr bool operator==(Slot a, Slot b) { return a.number == b.number; }

    /// Compares the numbers.
    friend constexpr bool operator<(Slot a, Slot b) { return a.number < b.number; }
};

} // namespace thetascope::experiment
