// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace thetascope::basins {

/// A Tile is one of the parts into which rows are dealt like cards: row r belongs to the tile with
/// the index r mod count. So each tile takes about as long as any other, and each row is computed
/// as it is within the whole.
struct Tile {
    /// This is the largest number of tiles.
    static constexpr std::size_t kMost = 16'384;

    std::size_t index = 0; ///< Which part it is, below `count`.
    std::size_t count = 1; ///< The number of parts, from 1 to kMost.

    /// Returns how many of `all` rows belong to the tile.
    std::size_t rows(std::size_t all) const {
        return index < all ? (all - 1 - index) / count + 1 : 0;
    }

    /// Returns the number, among all rows, of a row of the tile.
    std::size_t row(std::size_t own) const { return index + own * count; }

    /// Compares both members.
    friend bool operator==(const Tile&, const Tile&) = default;
};

} // namespace thetascope::basins
